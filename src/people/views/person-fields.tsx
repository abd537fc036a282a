import { CheckField, errorOf, LinkButton, RadioGroup, shownText, TextField, type PageContext } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'

interface PersonalFacts {
  gender?: string | null
  /** `1985` or `1985-04-26`. */
  birth?: string | null
  phone?: string | null
  email?: string | null
}

/** A year stays a year; a full date is written as people write it. */
const typedBirth = (birth: string | null | undefined) =>
  birth && birth.length > 4 ? formatDate(birth) : birth

export function PersonalFields({ context, facts = {} }: { context: PageContext; facts?: PersonalFacts }) {
  return (
    <div class="row">
      <RadioGroup
        name="gender"
        label={t.gender}
        value={facts.gender}
        options={Object.entries(t.genders).map(([value, label]) => ({ value, label }))}
        context={context}
        class="col-md-6"
        optional
      />
      <TextField
        name="birth"
        label={t.birth}
        hint={t.birthHint}
        value={typedBirth(facts.birth)}
        context={context}
        class="col-md-6"
        autocomplete="off"
        optional
      />
      <TextField
        name="phone"
        type="tel"
        label={t.phone}
        value={facts.phone}
        context={context}
        class="col-md-6"
        optional
      />
      <TextField
        name="email"
        type="email"
        label={t.email}
        value={facts.email}
        context={context}
        class="col-md-6"
        optional
      />
    </div>
  )
}

/** Stands on the form once somebody was found who looks alike. */
export function NamesakeChoice({ context }: { context: PageContext }) {
  if (errorOf(context, 'namesake') === undefined) return null
  const search = encodeURIComponent(shownText(context, 'fullName', ''))
  return (
    <div class="mb-3">
      <CheckField name="namesake" label={t.namesake} context={context} class="mb-2" />
      <LinkButton href={`/people?search=${search}`} icon="user-search" small>
        {t.seeAlike}
      </LinkButton>
    </div>
  )
}
