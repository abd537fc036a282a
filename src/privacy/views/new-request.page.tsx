import {
  Card,
  DateField,
  Form,
  HiddenField,
  RadioGroup,
  SelectField,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
  type PageProps,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import { kindLabels, requestKinds, staffWays, wayLabels } from '../request-kinds.js'

export interface NewRequestData {
  person: { id: string; fullName: string; unitName: string } | null
  today: string
}

export function NewRequestPage({ data, context }: PageProps<NewRequestData>) {
  return (
    <StaffPage
      title={t.newTitle}
      lead={t.newLead}
      context={context}
      crumbs={[{ label: t.requests, href: '/privacy-requests' }, { label: t.newTitle }]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action="/privacy-requests" context={context}>
              {data.person && <HiddenField name="personId" value={data.person.id} />}
              <SelectField
                name="kind"
                label={t.kind}
                options={requestKinds.map((value) => ({ value, label: kindLabels[value] }))}
                context={context}
              />
              <RadioGroup
                name="way"
                label={t.way}
                options={staffWays.map((value) => ({ value, label: wayLabels[value] }))}
                context={context}
              />
              <DateField
                name="receivedOn"
                label={t.receivedOn}
                value={data.today}
                max={data.today}
                context={context}
              />
              <TextField
                name="requesterName"
                label={t.name}
                hint={data.person ? undefined : t.nameHint}
                value={data.person?.fullName}
                context={context}
              />
              <TextField
                name="requesterUnit"
                label={t.unit}
                value={data.person?.unitName}
                context={context}
                optional
              />
              <TextField name="requesterContact" label={t.contact} hint={t.contactHint} context={context} />
              <TextArea name="details" label={t.details} hint={t.detailsHint} context={context} optional />
              <SubmitButton icon="plus">{t.save}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
