import {
  Card,
  CheckField,
  CheckGroup,
  DateTimeField,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  SelectField,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import { toLocalInput } from '#text'
import { positionRoles, roleLabels } from '../../people/position-roles.js'
import { vi as t } from '../messages.vi.js'
import type { TrainingDetail, TrainingFormData } from '../trainings.presenter.js'
import { LegalBasisRows, SessionRows, SpeakerRows } from './training-form.rows.js'

/** New and changed trainings: one form that works without scripts; spare rows that stay empty are left out. */
export function TrainingFormPage({ data, context }: PageProps<TrainingFormData>) {
  const { training } = data
  const home = training ? `/trainings/${training.id}` : '/trainings'
  const heading = training ? t.edit : t.add
  return (
    <StaffPage
      title={heading}
      context={context}
      crumbs={[
        { label: t.trainings, href: '/trainings' },
        ...(training ? [{ label: training.title, href: home }] : []),
        { label: heading },
      ]}
    >
      <div class="row">
        <div class="col-lg-9">
          <Form action={home} context={context}>
            {training && <HiddenField name="version" value={training.version} />}
            <AboutCard data={data} context={context} />
            <Card title={t.sessions}>
              <p class="hint">{t.sessionsHint}</p>
              <SessionRows stored={training?.sessions ?? []} context={context} />
            </Card>
            <PeopleCard training={training} context={context} />
            <Card title={t.legalBases}>
              <LegalBasisRows stored={training?.legalBases ?? []} context={context} />
            </Card>
            <RegistrationCard training={training} context={context} />
            <div class="d-flex gap-2 flex-wrap">
              <SubmitButton icon="check">{training ? t.save : t.saveDraft}</SubmitButton>
              <LinkButton href={home}>{t.withoutSaving}</LinkButton>
            </div>
          </Form>
        </div>
      </div>
    </StaffPage>
  )
}

interface PartProps {
  training: TrainingDetail | null
  context: PageContext
}

function AboutCard({ data, context }: { data: TrainingFormData; context: PageContext }) {
  const { training, bodies } = data
  const options = bodies.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card title={t.aboutTraining}>
      <TextField name="title" label={t.title} hint={t.titleHint} value={training?.title} context={context} />
      <TextArea name="purpose" label={t.purpose} value={training?.purpose} context={context} optional />
      {!training && (
        <SelectField
          name="organizerId"
          label={t.organizer}
          value={options.length === 1 ? options[0]!.value : undefined}
          options={options}
          context={context}
        />
      )}
      <TextField name="venue" label={t.venue} value={training?.venue} context={context} />
      {training === null || training.status === 'draft' ? (
        <NumberField
          name="capacity"
          label={t.capacity}
          unit={t.seats}
          value={training?.capacity}
          context={context}
        />
      ) : (
        <p class="hint">
          {t.capacityElsewhere} <a href={`/trainings/${training.id}/quotas`}>{t.quotas}</a>
        </p>
      )}
      <CheckGroup
        name="audience"
        class="audience-checks"
        label={t.audience}
        options={positionRoles.map((value) => ({ value, label: roleLabels[value] }))}
        value={training?.audience ?? ['chair', 'vice_chair']}
        context={context}
      />
      <IssuerField training={training} options={options} context={context} />
    </Card>
  )
}

/** The present issuer may lie out of the reader's reach; it stays a choice, so that saving changes nothing. */
function IssuerField({
  training,
  options,
  context,
}: PartProps & { options: { value: string; label: string }[] }) {
  const { issuer } = training ?? {}
  const known = !issuer || options.some(({ value }) => value === issuer.id)
  return (
    <SelectField
      name="issuerId"
      label={t.issuer}
      hint={t.issuerHint}
      value={issuer?.id}
      options={known ? options : [...options, { value: issuer.id, label: issuer.name }]}
      context={context}
      optional
    />
  )
}

function PeopleCard({ training, context }: PartProps) {
  return (
    <Card title={t.people}>
      <div class="row">
        <TextField
          class="col-md-5"
          name="hostName"
          label={t.hostName}
          value={training?.host?.name}
          context={context}
          optional
        />
        <TextField
          class="col-md-7"
          name="hostTitle"
          label={t.hostTitle}
          value={training?.host?.title}
          context={context}
          optional
        />
      </div>
      <SpeakerRows stored={training?.speakers ?? []} context={context} />
    </Card>
  )
}

function RegistrationCard({ training, context }: PartProps) {
  const local = (at: string | null | undefined) => (at ? toLocalInput(new Date(at)) : undefined)
  return (
    <Card title={t.registration}>
      <div class="row">
        <DateTimeField
          class="col-md-6"
          name="registrationOpensAt"
          label={t.opensAt}
          hint={t.opensHint}
          value={local(training?.registrationOpensAt)}
          context={context}
          optional
        />
        <DateTimeField
          class="col-md-6"
          name="registrationClosesAt"
          label={t.closesAt}
          hint={t.closesHint}
          value={local(training?.registrationClosesAt)}
          context={context}
          optional
        />
      </div>
      <CheckField
        name="publicRegistration"
        label={t.publicRegistration}
        value={training?.publicRegistration}
        context={context}
      />
    </Card>
  )
}
