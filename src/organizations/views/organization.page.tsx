import { Card, DefinitionList, LinkButton, Note, type PageProps } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'
import type { Letterhead, NamedBody, OrganizationDetail } from '../organizations.presenter.js'
import { OrganizationFrame } from './organization.frame.js'

export function OrganizationPage({ data, context }: PageProps<OrganizationDetail>) {
  return (
    <OrganizationFrame
      head={data}
      context={context}
      current={`/organizations/${data.id}`}
      actions={<Actions data={data} context={context} />}
    >
      <div class="row g-3">
        <div class="col-lg-5">
          <Card title={t.facts} class="mb-3">
            <DefinitionList
              facts={[
                { term: t.kind, value: data.kindLabel },
                ...(data.externalCode ? [{ term: t.externalCode, value: data.externalCode }] : []),
                ...(data.unitGroup ? [{ term: t.group, value: data.unitGroup }] : []),
                ...(data.parent
                  ? [
                      {
                        term: t.parent,
                        value: <a href={`/organizations/${data.parent.id}`}>{data.parent.name}</a>,
                      },
                    ]
                  : []),
                ...(data.successors.length > 0
                  ? [{ term: t.successors, value: <Bodies bodies={data.successors} /> }]
                  : []),
                { term: t.since, value: formatDate(data.since) },
              ]}
            />
          </Card>
          <Below data={data} />
        </div>
        <div class="col-lg-7">
          <Card title={t.letterhead}>
            <p class="hint">{t.letterheadLead}</p>
            {data.letterhead ? (
              <LetterheadFacts
                letterhead={data.letterhead}
                own={data.letterhead.organizationId === data.id}
              />
            ) : (
              <Note tone="dat" icon="alert-triangle">
                {t.missing}
              </Note>
            )}
          </Card>
        </div>
      </div>
    </OrganizationFrame>
  )
}

/** A dissolved body is only looked at. */
function Actions({ data, context }: PageProps<OrganizationDetail>) {
  if (!context.viewer?.can('organizations.edit') || data.status === 'dissolved') return null
  const home = `/organizations/${data.id}`
  return (
    <>
      <LinkButton href={`/organizations/new?parentId=${data.id}`} icon="plus">
        {t.addBelow}
      </LinkButton>
      <LinkButton href={`${home}/edit`} icon="pencil">
        {t.correct}
      </LinkButton>
      <LinkButton href={`${home}/settings`} icon="file-text">
        {t.edit}
      </LinkButton>
    </>
  )
}

const Bodies = ({ bodies }: { bodies: NamedBody[] }) => (
  <>
    {bodies.map(({ id, name }) => (
      <div>
        <a href={`/organizations/${id}`}>{name}</a>
      </div>
    ))}
  </>
)

function Below({ data }: { data: OrganizationDetail }) {
  if (data.status === 'dissolved') return null
  return (
    <Card title={`${t.below}: ${data.children}`}>
      {data.children === 0 ? <p class="hint mb-0">{t.noneBelow}</p> : <Bodies bodies={data.below} />}
      {data.children > data.below.length && (
        <p class="mt-2 mb-0">
          <a href={`/organizations/tree?open=${data.id}`}>{t.allBelow(data.children)}</a>
        </p>
      )}
    </Card>
  )
}

function LetterheadFacts({ letterhead, own }: { letterhead: Letterhead; own: boolean }) {
  return (
    <>
      {!own && <p>{t.inherited}</p>}
      <DefinitionList
        facts={[
          { term: t.parentLine, value: letterhead.parentLine },
          { term: t.bodyLine, value: letterhead.bodyLine },
          { term: t.place, value: letterhead.place },
          { term: t.referenceSuffix, value: letterhead.referenceSuffix },
          { term: t.signingAuthority, value: letterhead.signingAuthority },
          { term: t.signerTitle, value: letterhead.signerTitle },
          { term: t.signerName, value: letterhead.signerName },
          { term: t.validFrom, value: formatDate(letterhead.validFrom) },
        ]}
      />
    </>
  )
}
