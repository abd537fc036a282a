import { Table, Tag, type IconName, type Tone } from '#pages'
import { formatDateTime } from '#text'
import type { LinkStanding, LinkView } from '../link-kinds.js'

const words: Record<LinkStanding, { label: string; tone: Tone; icon: IconName }> = {
  live: { label: 'Đang dùng được', tone: 'la', icon: 'check' },
  expired: { label: 'Hết hạn', tone: 'dat', icon: 'clock' },
  revoked: { label: 'Đã thu hồi', tone: 'co', icon: 'ban' },
  used: { label: 'Đã dùng', tone: 'cham', icon: 'check' },
}

const moment = (iso: string | null) => (iso ? formatDateTime(new Date(iso)) : null)

/** The standing of one link; "chưa có" without one. */
export function LinkTag({ link }: { link: Pick<LinkView, 'standing'> | null }) {
  if (!link) return <span class="hint">Chưa có đường dẫn</span>
  const { label, tone, icon } = words[link.standing]
  return (
    <Tag tone={tone} icon={icon}>
      {label}
    </Tag>
  )
}

/** "Đã mở 3 lần, gần nhất 12/4/2023 8:05" */
export const openingsOf = ({ openings, lastOpenedAt }: LinkView): string =>
  openings === 0 ? 'Chưa ai mở' : `Đã mở ${openings} lần, gần nhất ${moment(lastOpenedAt)}`

/** Every link that somebody was given, newest first; only a live one opens anything. */
export function LinkTable({ links, caption }: { links: LinkView[]; caption: string }) {
  return (
    <Table
      caption={caption}
      rows={links}
      columns={[
        { label: 'Tạo lúc', main: true, cell: (link) => moment(link.createdAt) },
        { label: 'Tình trạng', cell: (link) => <LinkTag link={link} /> },
        { label: 'Dùng đến', cell: (link) => moment(link.endedAt ?? link.expiresAt) ?? 'Không hạn' },
        { label: 'Lượt mở', cell: openingsOf },
      ]}
    />
  )
}
