import { StaffPage, Tabs, type Crumb, type PageContext } from '#pages'
import { formatDate, vietnamTime, weekdayName } from '#text'
import type { ComponentChildren } from 'preact'
import type { TrainingHead } from '../trainings.presenter.js'
import { StatusTag } from './status-tag.js'

interface TrainingFrameProps {
  head: TrainingHead
  context: PageContext
  /** Buttons at the right of the title. */
  actions?: ComponentChildren
  /** The address of the open tab, where the page is deeper than its tab. */
  current?: string
  /** The page below the training, in the crumbs and in the browser's title: "Chỉ tiêu". */
  part?: string
  /** Dialogs. */
  after?: ComponentChildren
  scripts?: string[]
  children: ComponentChildren
}

/** Every page about one training: its crumbs, date, status, title, place and tabs, then the page's own content. */
export function TrainingFrame({ head, context, part, current, children, ...rest }: TrainingFrameProps) {
  const home = `/trainings/${head.id}`
  const crumbs: Crumb[] = [
    { label: 'Lớp tập huấn', href: '/trainings' },
    part ? { label: head.title, href: home } : { label: head.title },
    ...(part ? [{ label: part }] : []),
  ]
  return (
    <StaffPage
      title={head.title}
      context={context}
      crumbs={crumbs}
      date={head.startsOn ?? undefined}
      tags={<StatusTag status={head.status} />}
      meta={[
        { icon: 'calendar', text: whenOf(head) },
        { icon: 'map-pin', text: head.venue },
      ]}
      tabs={<Tabs tabs={head.tabs} current={current} context={context} label="Các phần của lớp" />}
      {...rest}
    >
      {children}
    </StaffPage>
  )
}

/** `Thứ tư, 26/4/2023, sáng và chiều`, or the span of several days. */
export function whenOf({ startsOn, sessions }: Pick<TrainingHead, 'startsOn' | 'sessions'>): string {
  const last = sessions.at(-1)
  if (!startsOn || !last) return 'Chưa có ngày'
  const lastDay = vietnamTime(new Date(last.startsAt)).day
  if (lastDay !== startsOn) return `Từ ${formatDate(startsOn)} đến ${formatDate(lastDay)}`
  const parts = [...new Set(sessions.map(({ startsAt }) => partOfDay(new Date(startsAt))))]
  return `${weekdayName(startsOn)}, ${formatDate(startsOn)}, ${parts.join(' và ')}`
}

function partOfDay(at: Date): string {
  const { hour } = vietnamTime(at)
  return hour < 12 ? 'sáng' : hour < 18 ? 'chiều' : 'tối'
}
