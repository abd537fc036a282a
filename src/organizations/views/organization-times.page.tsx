import { Card, EmptySeats, LinkButton, Note, Table, Tag, type PageProps } from '#pages'
import { formatDate } from '#text'
import { successionKinds, type SuccessionKind } from '../succession-kinds.js'
import { successionMessages as t } from '../succession-messages.js'
import type { FactView, OrganizationTimes, SuccessionView } from '../successions.presenter.js'
import { PlannedChange } from './planned-changes.js'
import { OrganizationFrame } from './organization.frame.js'

/** A body over the years: what was decided about it, and what held from when to when. */
export function OrganizationTimesPage({ data, context }: PageProps<OrganizationTimes>) {
  const home = `/organizations/${data.head.id}/successions`
  const mayEdit = context.viewer?.can('organizations.edit') ?? false
  return (
    <OrganizationFrame head={data.head} context={context} current={home} part={t.tab}>
      {data.today.length > 0 && (
        <Note tone="cham" icon="building" class="mb-3">
          {t.standsToday} <Bodies bodies={data.today} />
        </Note>
      )}
      <div class="row g-3">
        <div class="col-lg-7">
          <Card title={t.title} flush>
            {data.planned.length + data.items.length === 0 ? (
              <EmptySeats title={t.none} hint={t.noneHint} />
            ) : (
              <ul class="rows">
                {data.planned.map((one) => (
                  <PlannedChange one={one} of={data.head.id} mayEdit={mayEdit} />
                ))}
                {data.items.map((one) => (
                  <Succession one={one} mayEdit={mayEdit} />
                ))}
              </ul>
            )}
          </Card>
        </div>
        <div class="col-lg-5">
          {mayEdit && data.head.status !== 'dissolved' && <Choices home={home} />}
          <Facts facts={data.facts} />
        </div>
      </div>
    </OrganizationFrame>
  )
}

function Choices({ home }: { home: string }) {
  return (
    <Card title={t.record} class="mb-3" flush>
      <ul class="rows">
        {successionKinds.map((kind) => (
          <li>
            <div class="grow">
              <a href={`${home}/new?kind=${kind}`}>{t.kinds[kind]}</a>
              <div class="hint">{t.leads[kind]}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Succession({ one, mayEdit }: { one: SuccessionView; mayEdit: boolean }) {
  const decided = one.decidedOn && t.decidedOnDay(formatDate(one.decidedOn))
  return (
    <li class="flex-column flex-md-row align-items-start align-items-md-center">
      <div class="grow">
        <b>
          {formatDate(one.effectiveOn)} · {one.kindLabel}
        </b>{' '}
        {one.reversal && (
          <Tag tone="dat" icon="x">
            {t.reverse}
          </Tag>
        )}
        <Sides one={one} />
        <div class="hint">
          {[`${t.decision} ${one.decisionNumber}`, decided, one.note, t.recordedBy(one.recordedBy)]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {one.correction && (
          <div class="hint">{t.corrected(one.correction.actorLabel, one.correction.reason)}</div>
        )}
        {one.reversal && <div class="hint">{t.reversed(one.reversal.actorLabel, one.reversal.reason)}</div>}
      </div>
      {mayEdit && !one.reversal && (
        <div class="d-flex gap-2 flex-wrap">
          <LinkButton href={`/organization-successions/${one.id}/correction`} icon="pencil" small>
            {t.correctShort}
          </LinkButton>
          <LinkButton href={`/organization-successions/${one.id}/reversal`} icon="arrow-back-up" small>
            {t.reverse}
          </LinkButton>
        </div>
      )}
    </li>
  )
}

/** Who it was before and after, from this body's side. */
function Sides({ one }: { one: SuccessionView }) {
  const isRename = one.kind === 'rename'
  return (
    <>
      {one.from.length > 0 && (
        <div>
          {fromLabel(one)}: <Bodies bodies={one.from} plain={isRename} />
        </div>
      )}
      {one.to.length > 0 && (
        <div>
          {toLabels[one.kind]}: <Bodies bodies={one.to} plain={isRename} />
        </div>
      )}
      {one.moved.map(({ to, names }) => (
        <div class="hint">
          {t.moved(names)}: <Bodies bodies={[to]} />
        </div>
      ))}
    </>
  )
}

const toLabels: Record<SuccessionKind, string> = {
  rename: t.nowNamed,
  transfer: t.toParent,
  standing: t.into,
  merge: t.into,
  split: t.splitInto,
  dissolve: t.unitsTo,
}

const fromLabel = ({ kind, isOwn }: SuccessionView) =>
  kind === 'rename' ? t.oldName : isOwn ? t.together : kind === 'split' ? t.splitFrom : t.from

function Bodies({ bodies, plain = false }: { bodies: { id: string; name: string }[]; plain?: boolean }) {
  return (
    <>
      {bodies.map(({ id, name }, index) => (
        <>
          {index > 0 && ', '}
          {plain ? name : <a href={`/organizations/${id}`}>{name}</a>}
        </>
      ))}
    </>
  )
}

function Facts({ facts }: { facts: FactView[] }) {
  return (
    <Card title={t.facts} flush>
      <Table
        caption={t.facts}
        rows={facts}
        columns={[
          { label: t.content, main: true, cell: (fact) => `${t.what[fact.what]}: ${fact.text}` },
          { label: t.since, cell: (fact) => formatDate(fact.validFrom) },
          { label: t.until, cell: (fact) => (fact.lastDay ? formatDate(fact.lastDay) : t.now) },
        ]}
      />
    </Card>
  )
}
