import { Card, DateField, Form, SelectField, SubmitButton, TextField, type PageProps } from '#pages'
import { OrganizationPicker, pickerScripts } from '../../organizations/views/organization-picker.frame.js'
import { vi } from '../messages.vi.js'
import { positionMessages as t } from '../position-messages.js'
import { positionRoles, roleLabels } from '../position-roles.js'
import type { PositionForm } from '../positions.presenter.js'
import { NamesakeChoice } from './person-fields.js'
import { PersonFrame } from './person.frame.js'

/** Moves a person to another unit from a day on. */
export function MovePersonPage({ data, context }: PageProps<PositionForm>) {
  const { head, units, today } = data
  const home = `/people/${head.id}`
  return (
    <PersonFrame head={head} context={context} current={home} part={t.move} scripts={pickerScripts}>
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <p>{t.moveLead(head.fullName, head.unit.name)}</p>
            <Form action={`${home}/move`} context={context}>
              <OrganizationPicker name="unitId" label={t.newUnit} offer={units} context={context} />
              <div class="row">
                <SelectField
                  name="role"
                  label={t.role}
                  options={positionRoles.map((value) => ({ value, label: roleLabels[value] }))}
                  context={context}
                  class="col-md-6"
                />
                <TextField
                  name="title"
                  label={vi.title}
                  hint={vi.titleHint}
                  context={context}
                  class="col-md-6"
                  optional
                />
              </div>
              <DateField name="movesOn" label={t.movesOn} value={today} context={context} />
              <NamesakeChoice context={context} />
              <SubmitButton icon="transfer">{t.moveDo}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </PersonFrame>
  )
}
