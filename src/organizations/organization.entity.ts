import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A union body: what never changes of it. Name, parent and standing are dated rows of their own. */
@Entity('organizations')
export class Organization {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organizations_pk' })
  id: string

  @Column('text', { name: 'external_code', nullable: true })
  externalCode: string | null

  @Column('boolean', { default: false })
  sample: boolean

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  /** Counts the edits, so that a stale one is recognised. */
  @Column('int', { default: 1 })
  version: number
}
