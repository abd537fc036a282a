import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('installation_secrets')
export class InstallationSecret {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'installation_secrets_pk' })
  name: string

  @Column('bytea')
  secret: Buffer

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
