import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('visit_salts')
export class VisitSalt {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'visit_salts_pk' })
  day: string

  @Column('bytea')
  salt: Buffer

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
