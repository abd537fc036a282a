import {
  Card,
  DateField,
  Form,
  HiddenField,
  SelectField,
  SubmitButton,
  TextField,
  type PageProps,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import { unitGroups } from '../organization-kinds.js'
import type { OrganizationHeadView } from '../organizations.presenter.js'
import { OrganizationFrame } from './organization.frame.js'

interface EditData {
  head: OrganizationHeadView
  foundedOn: string
}

export function EditOrganizationPage({ data, context }: PageProps<EditData>) {
  const { head } = data
  const home = `/organizations/${head.id}`
  return (
    <OrganizationFrame head={head} context={context} current={home} part={t.correct}>
      <div class="row">
        <div class="col-lg-7">
          <Card title={t.correct}>
            <p class="hint">
              {t.correctLead} <a href={`${home}/successions`}>{t.recordChange}</a>
            </p>
            <Form action={home} context={context}>
              <HiddenField name="version" value={head.version} />
              <TextField name="name" label={t.name} value={head.name} context={context} />
              <SelectField
                name="unitGroup"
                label={t.group}
                value={head.unitGroup}
                options={unitGroups.map((value) => ({ value, label: value }))}
                context={context}
                optional
              />
              <TextField
                name="externalCode"
                label={t.externalCode}
                value={head.externalCode}
                context={context}
                optional
              />
              <DateField
                name="foundedOn"
                label={t.foundedOn}
                hint={t.foundedOnEditHint}
                value={data.foundedOn}
                context={context}
              />
              <SubmitButton icon="check">{t.saveOrganization}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </OrganizationFrame>
  )
}
