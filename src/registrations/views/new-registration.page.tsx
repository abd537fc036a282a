import {
  ActionForm,
  Card,
  Form,
  NumberField,
  RadioGroup,
  SearchBox,
  SelectField,
  SubmitButton,
  Tag,
  TextField,
  type PageProps,
} from '#pages'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import type { NewRegistrationData } from '../roster.presenter.js'

/** A known person by a search, or a new one by a form. */
export function NewRegistrationPage(props: PageProps<NewRegistrationData>) {
  const { data, context } = props
  const list = `/trainings/${data.training.id}/registrations`
  return (
    <TrainingFrame head={data.training} context={context} part={t.newForm} current={list}>
      <div class="row g-3">
        <div class="col-lg-6">
          <KnownPeople {...props} action={list} />
        </div>
        <div class="col-lg-6">
          <NewPersonCard {...props} action={list} />
        </div>
      </div>
    </TrainingFrame>
  )
}

type PartProps = PageProps<NewRegistrationData> & { action: string }

function KnownPeople({ data, context, action }: PartProps) {
  const { search } = context.query
  return (
    <Card title={t.known} flush>
      <div class="card-body">
        <p class="hint">{t.knownHint}</p>
        <SearchBox context={context} label={t.findPerson} name="search" />
        {search && data.found.length === 0 && <p class="hint mt-3 mb-0">{t.noPerson}</p>}
      </div>
      {data.found.length > 0 && (
        <ul class="rows">
          {data.found.map((person) => (
            <li>
              <div class="grow">
                <b>{person.fullName}</b>
                <div class="hint">{[person.title, person.unitName].filter(Boolean).join(' · ')}</div>
                {person.isRestricted && (
                  <Tag tone="dat" icon="hand-stop">
                    {t.restricted}
                  </Tag>
                )}
              </div>
              {person.isRegistered ? (
                <Tag tone="la" icon="check">
                  {t.isIn}
                </Tag>
              ) : (
                <ActionForm
                  action={action}
                  context={context}
                  fields={{ personId: person.id }}
                  icon="user-plus"
                  small
                  label={t.choose(person.fullName)}
                >
                  {t.chooseShort}
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function NewPersonCard({ data, context, action }: PartProps) {
  return (
    <Card title={t.newPerson}>
      <Form action={action} context={context}>
        <TextField
          name="fullName"
          label={t.name}
          hint={t.newPersonHint}
          autocomplete="off"
          context={context}
        />
        <SelectField
          name="unitId"
          label={t.unit}
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
          context={context}
        />
        {data.roles.length <= 3 ? (
          <RadioGroup name="role" label={t.role} options={roleOptions(data)} context={context} />
        ) : (
          <SelectField name="role" label={t.role} options={roleOptions(data)} context={context} />
        )}
        <div class="row">
          <NumberField name="birthYear" label={t.birthYear} context={context} optional class="col-sm-6" />
          <TextField
            name="phone"
            label={t.phone}
            type="tel"
            autocomplete="off"
            context={context}
            optional
            class="col-sm-6"
          />
        </div>
        <PrivacyNotice context={context} controller={data.organizer} />
        <SubmitButton icon="user-plus">{t.registerPerson}</SubmitButton>
      </Form>
    </Card>
  )
}

const roleOptions = ({ roles }: NewRegistrationData) =>
  roles.map(({ role, label }) => ({ value: role, label }))
