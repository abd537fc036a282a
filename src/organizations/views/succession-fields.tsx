import type { FunctionComponent } from 'preact'
import { CheckField, errorOf, RadioGroup, SelectField, shownText, TextField, type PageContext } from '#pages'
import { kindLabels, organizationKinds, unitGroups } from '../organization-kinds.js'
import { splitTargets, targetField, type SuccessionKind } from '../succession-kinds.js'
import { successionMessages as t } from '../succession-messages.js'
import type { SuccessionFormData } from '../successions.presenter.js'
import { OrganizationPicker } from './organization-picker.frame.js'

interface FieldsProps {
  data: SuccessionFormData
  context: PageContext
}

const kindOptions = organizationKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))

/** What each kind of change asks for, beside its decision. */
export const successionFields: Record<SuccessionKind, FunctionComponent<FieldsProps>> = {
  rename: ({ data, context }) => (
    <TextField name="name" label={t.newName} value={data.head.name} context={context} />
  ),

  transfer: ({ data, context }) => (
    <ChosenBody name="parentId" label={t.newParent} data={data} context={context} />
  ),

  standing: ({ data, context }) => (
    <>
      <SelectField
        name="kind"
        label={t.kind}
        value={data.head.kind}
        options={kindOptions}
        empty={false}
        context={context}
      />
      <SelectField
        name="unitGroup"
        label={t.group}
        value={data.head.unitGroup}
        options={unitGroups.map((group) => ({ value: group, label: group }))}
        empty={t.noGroup}
        context={context}
        optional
      />
      <RadioGroup
        name="status"
        label={t.status}
        value={data.head.status}
        options={[
          { value: 'active', label: t.active },
          { value: 'suspended', label: t.suspended },
        ]}
        context={context}
      />
    </>
  ),

  merge: ({ data, context }) => (
    <>
      <ChosenBody
        name="others"
        label={t.others}
        hint={t.othersHint}
        data={data}
        context={context}
        many
        optional
      />
      <TargetFields prefix="" targetName="targetId" data={data} context={context} />
    </>
  ),

  split: ({ data, context }) => (
    <>
      <SplitTargets at={0} data={data} context={context} />
      <CheckField name="ends" label={t.ends} context={context} />
      {data.children.length > 0 && (
        <fieldset>
          <legend class="form-label">{t.children}</legend>
          {data.children.map((child, index) => (
            <ChildField child={child} index={index} context={context} />
          ))}
        </fieldset>
      )}
      {errorOf(context, 'leavesRest') !== undefined && (
        <CheckField name="leavesRest" label={t.leavesRest} context={context} />
      )}
    </>
  ),

  dissolve: ({ data, context }) => (
    <ChosenBody
      name="receiverId"
      label={t.receiver}
      none={data.head.parent ? `${t.receiverAbove}: ${data.head.parent.name}` : undefined}
      data={data}
      context={context}
    />
  ),
}

interface ChosenBodyProps extends FieldsProps {
  name: string
  label: string
  hint?: string
  many?: boolean
  optional?: boolean
  none?: string
  returns?: boolean
}

function ChosenBody({ data, ...props }: ChosenBodyProps) {
  const offer = data.offers[props.name]
  return offer ? <OrganizationPicker {...props} offer={offer} /> : null
}

/** Two to begin with; each further one folds out below the one before, also where no scripts run. */
function SplitTargets({ at, ...form }: FieldsProps & { at: number }) {
  const shown = at === 0 ? splitTargets.slice(0, 2) : splitTargets.slice(at, at + 1)
  const next = at + shown.length
  const isFilled = shownText(form.context, `targets[${next}][name]`, '') !== ''
  return (
    <>
      {shown.map((index) => (
        <fieldset>
          <legend class="form-label">{t.targetNo(index + 1)}</legend>
          <TargetFields prefix={`targets[${index}]`} targetName={targetField(index)} {...form} />
        </fieldset>
      ))}
      {next < splitTargets.length && (
        <details class="mb-3" open={isFilled}>
          <summary>{t.anotherTarget}</summary>
          <SplitTargets at={next} {...form} />
        </details>
      )}
    </>
  )
}

interface TargetProps extends FieldsProps {
  /** `targets[0]`, or nothing at the top of the form. */
  prefix: string
  targetName: string
}

/** A body that exists, or the name and kind of a new one. */
function TargetFields({ prefix, targetName, data, context }: TargetProps) {
  const at = (field: string) => (prefix ? `${prefix}[${field}]` : field)
  return (
    <>
      <ChosenBody
        name={targetName}
        label={t.target}
        none={t.targetNew}
        returns={prefix === ''}
        data={data}
        context={context}
      />
      <TextField name={at('name')} label={t.newBody} hint={t.newBodyHint} context={context} optional />
      <SelectField
        name={at('kind')}
        label={t.kind}
        options={kindOptions}
        empty={t.sameKind}
        context={context}
        optional
      />
    </>
  )
}

interface ChildProps {
  child: { id: string; name: string }
  index: number
  context: PageContext
}

function ChildField({ child, index, context }: ChildProps) {
  return (
    <>
      <input type="hidden" name={`children[${index}][organizationId]`} value={child.id} />
      <SelectField
        name={`children[${index}][target]`}
        label={child.name}
        options={splitTargets.map((target) => ({ value: String(target), label: t.targetNo(target + 1) }))}
        empty={t.stays}
        context={context}
        optional
      />
    </>
  )
}
