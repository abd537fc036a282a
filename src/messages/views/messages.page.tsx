import {
  ActionForm,
  Card,
  CopyButton,
  EmptySeats,
  ErrorSummary,
  FilterTabs,
  hereWith,
  LinkButton,
  ListPager,
  Meta,
  StaffPage,
  Tag,
  type IconName,
  type MetaItem,
  type PageContext,
  type PageProps,
  type Tone,
} from '#pages'
import { formatDateTime, formatInteger, formatPhone } from '#text'
import type { MessageState } from '../message-states.js'
import type { MessageView } from '../messages.presenter.js'
import { vi as t } from '../messages.vi.js'

export interface MessagesPageData {
  items: MessageView[]
  total: number
  unsent: number
  isMore: boolean
  next: string | null
  purposes: { purpose: string; label: string; count: number | null }[]
  page: number
  pageSize: number
}

export function MessagesPage({ data, context }: PageProps<MessagesPageData>) {
  const { trainingId, personId, purpose } = context.query
  return (
    <StaffPage
      title={t.messages}
      lead={trainingId ? t.leadOfTraining : personId ? t.leadOfPerson : t.lead}
      context={context}
      actions={(trainingId ?? personId) && <Ways context={context} />}
    >
      <ErrorSummary context={context} />
      {data.purposes.length > 1 && (
        <FilterTabs name="purpose" options={tabsOf(data)} context={context} label={t.purposes} />
      )}
      <Card
        title={t.count(atLeast(data.total, data.isMore), formatInteger(data.unsent))}
        flush
        footer={<ListPager list={data} context={context} />}
      >
        {data.items.length > 0 ? (
          <ul class="rows">
            {data.items.map((letter) => (
              <Letter letter={letter} context={context} />
            ))}
          </ul>
        ) : purpose ? (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        ) : (
          <EmptySeats title={t.none} hint={t.noneHint} />
        )}
      </Card>
    </StaffPage>
  )
}

/** Where a list of one training or one person leads to. */
function Ways({ context }: { context: PageContext }) {
  const { trainingId, personId } = context.query
  return (
    <>
      <LinkButton
        href={hereWith(context, { trainingId: null, personId: null, purpose: null, page: null, after: null })}
      >
        {t.allLetters}
      </LinkButton>
      {trainingId && <LinkButton href={`/trainings/${trainingId}`}>{t.openTraining}</LinkButton>}
      {personId && <LinkButton href={`/people/${personId}`}>{t.openPerson}</LinkButton>}
    </>
  )
}

const atLeast = (n: number, isMore: boolean) => `${isMore ? 'Hơn ' : ''}${formatInteger(n)}`

const tabsOf = ({ purposes }: MessagesPageData) => [
  { value: '', label: t.all, count: sumOf(purposes) },
  ...purposes.map(({ purpose, label, count }) => ({ value: purpose, label, count: count ?? undefined })),
]

/** Nothing where they were not counted. */
const sumOf = (purposes: MessagesPageData['purposes']): number | undefined =>
  purposes.some(({ count }) => count === null)
    ? undefined
    : purposes.reduce((sum, { count }) => sum + (count ?? 0), 0)

const marks: Record<MessageState, { tone?: Tone; icon: IconName }> = {
  ready: { tone: 'dat', icon: 'clock' },
  sent: { tone: 'la', icon: 'mail-check' },
  failed: { tone: 'co', icon: 'mail-exclamation' },
  handed_over: { tone: 'la', icon: 'check' },
}

function Letter({ letter, context }: { letter: MessageView; context: PageContext }) {
  const isUnsent = letter.state === 'ready' || letter.state === 'failed'
  return (
    <li class="letter">
      <div class="grow">
        <div class="d-flex flex-wrap gap-2 align-items-center">
          <h3 class="mb-0">{letter.subject}</h3>
          <Tag {...marks[letter.state]}>{letter.stateLabel}</Tag>
        </div>
        <Meta items={metaOf(letter)} />
        <details>
          <summary>{t.text}</summary>
          <p class="letter-text">{letter.body}</p>
        </details>
      </div>
      <div class="d-flex flex-wrap gap-2">
        <CopyButton text={letter.body} copied={t.copied}>
          {t.copy}
        </CopyButton>
        {isUnsent && (
          <ActionForm
            action={`/messages/${letter.id}/handover`}
            context={context}
            icon="check"
            label={t.handOverOf(letter.subject)}
          >
            {t.handOver}
          </ActionForm>
        )}
      </div>
    </li>
  )
}

function metaOf(letter: MessageView): MetaItem[] {
  const { person, recipient, sentAt } = letter
  const address = recipient ? formatPhone(recipient) : t.noRecipient
  const name = person && <a href={`/people/${person.id}`}>{person.name}</a>
  return [
    { icon: 'tag', text: letter.purposeLabel },
    ...(name ? [{ icon: 'user' as const, text: name }] : []),
    { icon: letter.channel === 'mail' ? 'mail' : 'phone', text: address },
    {
      icon: 'clock',
      text: sentAt ? t.sentAt(formatDateTime(sentAt)) : t.writtenAt(formatDateTime(letter.createdAt)),
    },
  ]
}
