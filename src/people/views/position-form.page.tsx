import {
  Card,
  ConfirmDialog,
  DateField,
  Form,
  HiddenField,
  LinkButton,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import { positionMessages as t } from '../position-messages.js'
import { positionRoles, positionSides, roleLabels, sideLabels } from '../position-roles.js'
import { OrganizationPicker, pickerScripts } from '../../organizations/views/organization-picker.frame.js'
import type { PositionForm, PositionView } from '../positions.presenter.js'
import { PersonFrame } from './person.frame.js'

/** Adds a position, or corrects one. */
export function PositionFormPage({ data, context }: PageProps<PositionForm>) {
  const { head, position, units } = data
  const list = `/people/${head.id}/positions`
  const own = position ? `${list}/${position.id}` : list
  return (
    <PersonFrame
      head={head}
      context={context}
      current={list}
      scripts={pickerScripts}
      part={position ? t.edit : t.add}
      after={position && <RemoveDialog own={own} list={list} position={position} context={context} />}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={own} context={context}>
              {position && <HiddenField name="version" value={position.version} />}
              <OrganizationPicker name="organizationId" label={t.unit} offer={units} context={context} />
              <PositionWords position={position} context={context} />
              <Period position={position} context={context} />
              <SubmitButton icon="check">{position ? t.save : t.add}</SubmitButton>
            </Form>
          </Card>
          {position && (
            <p class="hint">
              {t.removeHint}{' '}
              <LinkButton href="#remove" icon="trash" small>
                {t.remove}
              </LinkButton>
            </p>
          )}
        </div>
      </div>
    </PersonFrame>
  )
}

function PositionWords({ position, context }: { position: PositionView | null; context: PageContext }) {
  const isUnion = position?.side !== 'professional'
  const usual = position && isUnion && position.title === position.roleLabel
  return (
    <>
      <RadioGroup
        name="side"
        label={t.side}
        value={position?.side ?? 'union'}
        options={positionSides.map((value) => ({ value, label: sideLabels[value] }))}
        context={context}
      />
      <div class="row">
        <SelectField
          name="role"
          label={t.role}
          hint={t.roleHint}
          value={isUnion ? position?.role : ''}
          options={positionRoles.map((value) => ({ value, label: roleLabels[value] }))}
          context={context}
          class="col-md-6"
          optional
        />
        <TextField
          name="title"
          label={t.words}
          hint={t.wordsHint}
          value={usual ? '' : position?.title}
          context={context}
          class="col-md-6"
          optional
        />
      </div>
    </>
  )
}

function Period({ position, context }: { position: PositionView | null; context: PageContext }) {
  return (
    <div class="row">
      <DateField
        name="validFrom"
        label={t.from}
        value={position?.validFrom}
        context={context}
        class="col-md-6"
      />
      <DateField
        name="lastDay"
        label={t.lastDay}
        hint={t.lastDayHint}
        value={position?.lastDay}
        context={context}
        class="col-md-6"
        optional
      />
    </div>
  )
}

interface RemoveDialogProps {
  own: string
  list: string
  position: PositionView
  context: PageContext
}

function RemoveDialog({ own, list, position, context }: RemoveDialogProps) {
  return (
    <ConfirmDialog
      id="remove"
      context={context}
      action={`${own}/removal`}
      title={t.removeTitle(position.title, position.organization.name)}
      consequences={t.removeConsequences}
      confirmLabel={t.removeDo}
      confirmIcon="trash"
      keepLabel={t.keep}
      keepHref={list}
    />
  )
}
