import { Card, EmptySeats, SearchBox, StaffPage, type PageContext, type PageProps } from '#pages'
import { choiceMessages as t } from '../choice-messages.js'
import type { ChoiceView } from '../choices.presenter.js'
import { ChoiceRows } from './organization-picker.frame.js'

interface Found {
  items: ChoiceView[]
  more: boolean
}

/** What a picker fetches while somebody types (`#choices`), and the page that does the same without scripts. */
export function ChoicesPage({ data, context }: PageProps<Found>) {
  return (
    <StaffPage title={t.choose} lead={t.lead} context={context}>
      <Card aside={<SearchBox context={context} label={t.find} name="search" />} title={t.choose}>
        {context.query['next'] ? (
          <ChoiceLinks data={data} next={context.query['next']} field={context.query['field'] ?? 'id'} />
        ) : (
          <Choices data={data} context={context} />
        )}
      </Card>
    </StaffPage>
  )
}

function Choices({ data, context }: { data: Found; context: PageContext }) {
  const { field = 'id', takes } = context.query
  return (
    <div id="choices">
      {data.items.length === 0 && <p class="hint mb-0">{`${t.none}. ${t.noneHint}`}</p>}
      <ChoiceRows items={data.items} name={field} many={takes === 'many'} />
      {data.more && <p class="hint mb-0">{t.more}</p>}
    </div>
  )
}

function ChoiceLinks({ data, next, field }: { data: Found; next: string; field: string }) {
  if (data.items.length === 0) return <EmptySeats title={t.none} hint={t.noneHint} />
  return (
    <>
      <ul class="rows">
        {data.items.map((one) => (
          <li>
            <div class="grow">
              <h3>
                <a href={withChoice(next, field, one.id)}>{one.name}</a>
              </h3>
              <span class="hint">
                {one.parentName ? `${one.kindLabel} · ${one.parentName}` : one.kindLabel}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {data.more && <p class="hint mb-0">{t.more}</p>}
    </>
  )
}

/** The form's own address with the choice in it; `next` is a path of ours, whatever else stands in it. */
function withChoice(next: string, field: string, id: string): string {
  const [path, query] = next.split('?') as [string, string | undefined]
  const all = new URLSearchParams(query)
  all.set(field, id)
  return `${path}?${all.toString()}`
}
