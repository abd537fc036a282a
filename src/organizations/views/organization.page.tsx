import { Card, DefinitionList, LinkButton, Note, type PageProps } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'
import type { Letterhead, OrganizationHeadView } from '../organizations.presenter.js'
import { OrganizationFrame } from './organization.frame.js'

export interface OrganizationDetail extends OrganizationHeadView {
  letterhead: Letterhead | null
}

export function OrganizationPage({ data, context }: PageProps<OrganizationDetail>) {
  return (
    <OrganizationFrame
      head={data}
      context={context}
      current={`/organizations/${data.id}`}
      actions={
        context.viewer?.can('organizations.edit') && (
          <>
            <LinkButton href={`/organizations/${data.id}/edit`} icon="pencil">
              {t.correct}
            </LinkButton>
            <LinkButton href={`/organizations/${data.id}/settings`} icon="file-text">
              {t.edit}
            </LinkButton>
          </>
        )
      }
    >
      <div class="row g-3">
        <div class="col-lg-5">
          <Card title={t.facts}>
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
                { term: t.below, value: String(data.children) },
              ]}
            />
          </Card>
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
