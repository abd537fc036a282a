import { Entity, Index, PrimaryColumn } from 'typeorm'

@Entity('page_views')
@Index('page_views_window_idx', ['windowStart'])
export class PageView {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_views_pk' })
  page: string

  @PrimaryColumn('timestamptz', { name: 'window_start', primaryKeyConstraintName: 'page_views_pk' })
  windowStart: Date

  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_views_pk' })
  visitor: string
}
