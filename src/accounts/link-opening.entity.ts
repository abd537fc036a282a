import { Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Link } from './link.entity.js'

/** A minute in which somebody opened a link. */
@Entity('link_openings')
export class LinkOpening {
  @ForeignKey(() => Link, { name: 'link_openings_link_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'link_id', primaryKeyConstraintName: 'link_openings_pk' })
  linkId: string

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'link_openings_pk' })
  at: Date
}
