import { Card, Icon, LinkButton, type IconName } from '#pages'
import { formatDateTime } from '#text'
import type { Duty } from '../duties.js'
import { vi as t } from '../messages.vi.js'

const icons: Record<Duty['kind'], [IconName, string]> = {
  closes_today: ['clock', 'ink-dat'],
  silent_units: ['phone-call', 'ink-dat'],
  waiting: ['users', 'ink-cham'],
  letters: ['mail', 'ink-cham'],
  parked_jobs: ['alert-triangle', 'ink-co'],
  draft_articles: ['pencil', 'ink-cham'],
  failed_plans: ['alert-triangle', 'ink-co'],
  privacy_requests: ['clock', 'ink-dat'],
  overdue_privacy_requests: ['alert-circle', 'ink-co'],
}

export function DutiesCard({ duties }: { duties: Duty[] }) {
  return (
    <Card title={t.today} flush>
      {duties.length === 0 ? (
        <p class="card-body hint mb-0">{t.nothingToday}</p>
      ) : (
        <ul class="rows">
          {duties.map((duty) => (
            <DutyLine duty={duty} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function DutyLine({ duty }: { duty: Duty }) {
  const [icon, ink] = icons[duty.kind]
  const title = t.duties[duty.kind](duty.count)
  return (
    <li>
      <Icon name={icon} class={ink} />
      <div class="grow">
        <b>{title}</b>
        <div class="hint">{detailsOf(duty).join('. ')}</div>
      </div>
      <LinkButton href={duty.href} small label={t.openLabel(title)}>
        {t.open}
      </LinkButton>
    </li>
  )
}

function detailsOf({ kind, training, until, freeSeats }: Duty): string[] {
  const about = training ? [training.title] : []
  const deadline = until ? [t.dutyUntil(formatDateTime(new Date(until)))] : []
  switch (kind) {
    case 'closes_today':
    case 'silent_units':
      return [...about, ...deadline]
    case 'waiting':
      return [...about, t.dutyFree(freeSeats ?? 0)]
    case 'letters':
      return [t.dutyLetters]
    case 'parked_jobs':
      return [t.dutyJobs]
    case 'draft_articles':
      return [t.dutyDrafts]
    case 'failed_plans':
      return [t.dutyPlans]
    case 'privacy_requests':
      return [t.dutyPrivacy]
    case 'overdue_privacy_requests':
      return [t.dutyPrivacyOverdue]
  }
}
