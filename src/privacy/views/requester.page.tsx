import { ActionForm, Card, EmptySeats, SearchBox, StaffPage, type PageProps } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { RequestDetail } from '../requests.presenter.js'

export interface RequesterData {
  request: RequestDetail
  search: string
  people: {
    id: string
    fullName: string
    title: string | null
    unit: { name: string }
    phone: string | null
  }[]
}

/** The people of the name that the requester gave; another search when he is none of them. */
export function RequesterPage({ data, context }: PageProps<RequesterData>) {
  const { request, people } = data
  const action = `/privacy-requests/${request.id}/person`
  return (
    <StaffPage
      title={t.findTitle}
      lead={t.findLead(request.requesterName ?? t.erasedName, request.requesterUnit)}
      context={context}
      crumbs={[
        { label: t.requests, href: '/privacy-requests' },
        { label: request.kindLabel, href: `/privacy-requests/${request.id}` },
        { label: t.findTitle },
      ]}
      meta={
        request.requesterContact ? [{ icon: 'phone', text: t.findContact(request.requesterContact) }] : []
      }
    >
      <Card title={t.find} aside={<SearchBox context={context} label={t.find} name="search" />} flush>
        {people.length === 0 ? (
          <EmptySeats title={t.findNone} hint={t.findNoneHint} />
        ) : (
          <ul class="rows">
            {people.map((person) => (
              <li>
                <div class="grow">
                  <b>{person.fullName}</b>
                  <div class="hint">
                    {[person.title, person.unit.name, person.phone ?? t.noPhone].filter(Boolean).join(' · ')}
                  </div>
                </div>
                <ActionForm
                  action={action}
                  context={context}
                  fields={{ personId: person.id }}
                  small
                  icon="check"
                  label={t.choose(person.fullName)}
                >
                  {t.chooseShort}
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <p class="hint">{t.stepIdentifyHint}</p>
    </StaffPage>
  )
}
