import {
  Card,
  DefinitionList,
  Form,
  HiddenField,
  Note,
  RadioGroup,
  StaffPage,
  SubmitButton,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatPhone, maskPhone } from '#text'
import { factGroupNames, type FactGroup } from '../merge-facts.js'
import { mergeMessages as t } from '../merge-messages.js'
import type { MergeForm, MergeSide } from '../merges.presenter.js'
import { vi } from '../messages.vi.js'
import { offeredName } from '../person-names.js'
import { writtenBirth } from './written-birth.js'

const read: Record<FactGroup, (side: MergeSide) => string | null> = {
  name: (side) => side.fullName,
  gender: (side) => side.gender && (vi.genders[side.gender] ?? side.gender),
  birth: writtenBirth,
  phone: (side) => side.phone && formatPhone(side.phone),
  email: (side) => side.email,
  unit: (side) => side.unit.name,
}

/** Worth offering first: something is known, and a name is not all in capitals. */
const isBetter = (group: FactGroup, side: MergeSide) =>
  group === 'name' ? offeredName(side.fullName) === null : read[group](side) !== null

/** How much is known of somebody: who is known better is offered to be kept. */
const known = (side: MergeSide) => factGroupNames.filter((group) => read[group](side) !== null).length

/** Two records side by side: which is kept, and whose facts. */
export function MergeFormPage({ data, context }: PageProps<MergeForm>) {
  const { one, other, notices } = data
  const sides = known(other) > known(one) ? [other, one] : [one, other]
  const differing = factGroupNames.filter((group) => read[group](one) !== read[group](other))
  return (
    <StaffPage
      title={t.merge}
      lead={t.mergeLead}
      context={context}
      crumbs={[
        { label: vi.people, href: '/people' },
        { label: t.duplicates, href: '/people/duplicates' },
        { label: t.merge },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action="/people/merges" context={context}>
              <HiddenField name="oneId" value={one.id} />
              <HiddenField name="otherId" value={other.id} />
              <KeptChoice sides={sides} context={context} />
              {differing.map((group) => (
                <FactChoice group={group} sides={sides} context={context} />
              ))}
              <SameFacts side={one} groups={factGroupNames.filter((group) => !differing.includes(group))} />
              {notices.length > 0 && (
                <Note tone="dat" class="mb-3">
                  <b>{t.handNeeded}</b>
                  {notices.map(({ text, href }) =>
                    href ? (
                      <a class="tapline" href={href}>
                        {text}
                      </a>
                    ) : (
                      <div>{text}</div>
                    ),
                  )}
                </Note>
              )}
              <Note tone="cham" class="mb-3">
                <b>{t.willHappen}</b>
                <ul class="ps-3 mb-0">
                  {t.consequences.map((consequence) => (
                    <li>{consequence}</li>
                  ))}
                </ul>
              </Note>
              <SubmitButton icon="git-merge">{t.merge}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}

function KeptChoice({ sides, context }: { sides: MergeSide[]; context: PageContext }) {
  const hintOf = (side: MergeSide) =>
    [
      side.title,
      side.unit.name,
      side.birthYear && t.born(String(side.birthYear)),
      side.phone && maskPhone(side.phone),
      side.stands > 0 && t.stands(side.stands),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <RadioGroup
      name="keptId"
      label={t.kept}
      value={sides[0]!.id}
      options={sides.map((side) => ({ value: side.id, label: side.fullName, hint: hintOf(side) }))}
      context={context}
    />
  )
}

function FactChoice({
  group,
  sides,
  context,
}: {
  group: FactGroup
  sides: MergeSide[]
  context: PageContext
}) {
  const filled = sides.find((side) => isBetter(group, side)) ?? sides[0]!
  return (
    <RadioGroup
      name={`${group}From`}
      label={t.groups[group]}
      value={filled.id}
      options={sides.map((side) => ({ value: side.id, label: read[group](side) ?? t.unknown }))}
      context={context}
    />
  )
}

function SameFacts({ side, groups }: { side: MergeSide; groups: FactGroup[] }) {
  const facts = groups.map((group) => ({ term: t.groups[group], value: read[group](side) }))
  if (facts.every(({ value }) => value === null)) return null
  return (
    <section class="mb-3">
      <p class="form-label">{t.alreadySame}</p>
      <DefinitionList facts={facts} />
    </section>
  )
}
