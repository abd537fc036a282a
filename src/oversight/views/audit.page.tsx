import {
  Card,
  EmptySeats,
  hereWith,
  Icon,
  LinkButton,
  StaffPage,
  Table,
  Tag,
  type Column,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDateTime } from '#text'
import { detailWords, fieldWords } from '../field-words.js'
import { vi as t } from '../messages.vi.js'
import type { AuditEntryView, AuditView } from '../oversight.presenter.js'
import { AuditFilter, filterNames } from './audit-filter.js'

/** Who did what, newest first. */
export function AuditPage({ data, context }: PageProps<AuditView>) {
  const isFiltered = filterNames.some((name) => context.query[name]) || data.scopes.length > 0
  return (
    <StaffPage
      title={t.audit}
      lead={t.lead}
      context={context}
      crumbs={[{ label: t.audit }]}
      actions={
        <LinkButton
          href={hereWith({ ...context, path: '/audit/xlsx' }, { before: null, pageSize: null })}
          icon="download"
          download
        >
          {t.export}
        </LinkButton>
      }
    >
      <Scopes data={data} context={context} />
      <AuditFilter context={context} />
      <Card title={t.entries} flush footer={<Older data={data} context={context} />}>
        {data.entries.length > 0 ? (
          <Table caption={t.entries} rows={data.entries} columns={columns(context)} />
        ) : isFiltered || context.query['before'] ? (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        ) : (
          <EmptySeats title={t.none} hint={t.noneHint} />
        )}
      </Card>
    </StaffPage>
  )
}

/** What the list is limited to beside the form; each can be taken away. */
function Scopes({ data, context }: PageProps<AuditView>) {
  if (data.scopes.length === 0) return null
  return (
    <ul class="list-inline mb-3">
      {data.scopes.map(({ parameter, label, name, href }) => (
        <li class="list-inline-item">
          {t.only(label)} {name && (href ? <a href={href}>{name}</a> : name)}{' '}
          <a
            class="btn btn-plain btn-sm"
            href={hereWith(context, { [parameter]: null, before: null })}
            aria-label={t.dropScope(label)}
          >
            <Icon name="x" />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Older({ data, context }: PageProps<AuditView>) {
  if (!data.older && !context.query['before']) return null
  return (
    <nav class="d-flex gap-2 flex-wrap" aria-label={t.audit}>
      {context.query['before'] && (
        <LinkButton href={hereWith(context, { before: null })} icon="chevron-left">
          {t.newest}
        </LinkButton>
      )}
      {data.older && (
        <LinkButton href={hereWith(context, { before: data.older })} icon="chevron-right">
          {t.older}
        </LinkButton>
      )}
    </nav>
  )
}

const columns = (context: PageContext): Column<AuditEntryView>[] => [
  { label: t.when, cell: ({ at }) => formatDateTime(new Date(at)) },
  { label: t.act, main: true, cell: ({ act }) => act },
  {
    label: t.who,
    cell: ({ actor }) => (
      <div>
        {actor.label}{' '}
        {actor.kind !== 'user' && (
          <Tag icon={actor.kind === 'link' ? 'link' : 'user'}>{t.actorKinds[actor.kind] ?? actor.kind}</Tag>
        )}
      </div>
    ),
  },
  { label: t.subject, cell: (entry) => <Subject entry={entry} context={context} /> },
  { label: t.organization, cell: ({ organization }) => organization?.name },
  {
    label: t.changed,
    cell: ({ fields, detail }) => [fieldWords(fields), detailWords(detail)].filter(Boolean).join('; '),
  },
]

function Subject({ entry, context }: { entry: AuditEntryView; context: PageContext }) {
  const { label, name, page } = entry.subject
  const mayOpen = page && context.viewer?.can(page.permission)
  return (
    <div>
      <div class="hint">{label}</div>
      {mayOpen ? <a href={page.href}>{name ?? 'Mở'}</a> : name}
    </div>
  )
}
