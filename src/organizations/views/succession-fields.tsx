import type { FunctionComponent } from 'preact'
import { CheckField, CheckGroup, RadioGroup, SelectField, TextField, type PageContext } from '#pages'
import { kindLabels, organizationKinds, unitGroups } from '../organization-kinds.js'
import type { OrganizationView } from '../organizations.presenter.js'
import type { SuccessionKind } from '../succession-kinds.js'
import { successionMessages as t } from '../succession-messages.js'
import type { SuccessionFormData } from '../successions.presenter.js'

interface FieldsProps {
  data: SuccessionFormData
  context: PageContext
}

const TARGETS = [0, 1, 2, 3]

const optionOf = ({ id, name }: OrganizationView) => ({ value: id, label: name })
const kindOptions = organizationKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))

/** What each kind of change asks for, beside its decision. */
export const successionFields: Record<SuccessionKind, FunctionComponent<FieldsProps>> = {
  rename: ({ data, context }) => (
    <TextField name="name" label={t.newName} value={data.body.name} context={context} />
  ),

  transfer: ({ data, context }) => (
    <SelectField name="parentId" label={t.newParent} options={data.choices.map(optionOf)} context={context} />
  ),

  standing: ({ data, context }) => (
    <>
      <SelectField
        name="kind"
        label={t.kind}
        value={data.body.kind}
        options={kindOptions}
        empty={false}
        context={context}
      />
      <SelectField
        name="unitGroup"
        label={t.group}
        value={data.body.unitGroup}
        options={unitGroups.map((group) => ({ value: group, label: group }))}
        empty={t.noGroup}
        context={context}
        optional
      />
      <RadioGroup
        name="status"
        label={t.status}
        value={data.body.status}
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
      <CheckGroup
        name="others"
        label={t.others}
        hint={t.othersHint}
        options={data.choices.map(optionOf)}
        context={context}
        optional
      />
      <TargetFields prefix="" targetName="targetId" data={data} context={context} />
    </>
  ),

  split: ({ data, context }) => (
    <>
      {TARGETS.map((index) => (
        <fieldset>
          <legend class="form-label">{t.targetNo(index + 1)}</legend>
          <TargetFields
            prefix={`targets[${index}]`}
            targetName={`targets[${index}][organizationId]`}
            data={data}
            context={context}
          />
        </fieldset>
      ))}
      <CheckField name="ends" label={t.ends} context={context} />
      {data.children.length > 0 && (
        <fieldset>
          <legend class="form-label">{t.children}</legend>
          {data.children.map((child, index) => (
            <ChildField child={child} index={index} context={context} />
          ))}
        </fieldset>
      )}
    </>
  ),

  dissolve: ({ data, context }) => (
    <SelectField
      name="receiverId"
      label={t.receiver}
      options={data.choices.map(optionOf)}
      empty={data.body.parent ? `${t.receiverAbove}: ${data.body.parent.name}` : undefined}
      context={context}
      optional={data.body.parent !== null}
    />
  ),
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
      <SelectField
        name={targetName}
        label={t.target}
        options={data.choices.map(optionOf)}
        empty={t.targetNew}
        context={context}
        optional
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
        options={TARGETS.map((target) => ({ value: String(target), label: t.targetNo(target + 1) }))}
        empty={t.stays}
        context={context}
        optional
      />
    </>
  )
}
