import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('page_day_counts')
export class PageDayCount {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_day_counts_pk' })
  page: string

  @PrimaryColumn('date', { primaryKeyConstraintName: 'page_day_counts_pk' })
  day: string

  @Column('int')
  views: number
}
