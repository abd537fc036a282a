import { Card, Form, HiddenField, SubmitButton, TextField, type PageContext, type PageProps } from '#pages'
import { formatPhone } from '#text'
import { vi as t } from '../messages.vi.js'
import type { PersonForm } from '../people.presenter.js'
import { offeredName } from '../person-names.js'
import { NameChoice } from './name-choice.frame.js'
import { NamesakeChoice, PersonalFields } from './person-fields.js'
import { PersonFrame } from './person.frame.js'
import { PrivacyNotice } from './privacy-notice.frame.js'

/** Corrects what is known of a person. */
export function EditPersonPage({ data, context }: PageProps<PersonForm>) {
  const home = `/people/${data.head.id}`
  const offer = offeredName(data.fullName)
  return (
    <PersonFrame head={data.head} context={context} current={home} part={t.edit}>
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={home} context={context}>
              <HiddenField name="version" value={data.version} />
              <TextField
                name="fullName"
                label={t.name}
                hint={offer ? `${t.nameHint} ${t.mayBeWritten(offer)}` : t.nameHint}
                value={data.fullName}
                context={context}
              />
              <NameChoice name="fullName" context={context} />
              <PartFields person={data} context={context} />
              <PersonalFields
                context={context}
                facts={{ ...data, phone: data.phone && formatPhone(data.phone) }}
              />
              <NamesakeChoice context={context} />
              <PrivacyNotice context={context} />
              <SubmitButton icon="check">{t.save}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </PersonFrame>
  )
}

function PartFields({ person, context }: { person: PersonForm; context: PageContext }) {
  const field = { context, class: 'col-md-4' } as const
  return (
    <fieldset>
      <legend class="form-label">{t.nameParts}</legend>
      <p class="form-hint mt-0">{t.namePartsHint}</p>
      <div class="row">
        <TextField name="familyName" label={t.familyName} value={person.familyName} optional {...field} />
        <TextField name="middleName" label={t.middleName} value={person.middleName} optional {...field} />
        <TextField name="givenName" label={t.givenName} value={person.givenName} {...field} />
      </div>
    </fieldset>
  )
}
