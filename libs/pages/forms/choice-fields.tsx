import type { ComponentChildren } from 'preact'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { errorOf, fieldId, shownText, submittedValue } from '../submitted.js'
import {
  controlClass,
  controlProps,
  FieldError,
  FieldFrame,
  FieldHint,
  FieldLabel,
  type FieldProps,
} from './field.js'

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

export interface OptionGroup {
  label: string
  options: Option[]
}

interface SelectFieldProps extends FieldProps {
  value?: string | null
  options: (Option | OptionGroup)[]
  /** The first, empty choice; "Chọn" when not given, false for none. */
  empty?: string | false
}

export function SelectField(props: SelectFieldProps) {
  const chosen = shownText(props.context, props.name, props.value)
  const { empty = pick(props.context.locale, messages).choose } = props
  const option = (one: Option) => (
    <option value={one.value} selected={one.value === chosen} disabled={one.disabled}>
      {one.label}
    </option>
  )
  return (
    <FieldFrame field={props}>
      <select {...controlProps(props)} class={controlClass('form-select', props)}>
        {empty !== false && <option value="">{empty}</option>}
        {props.options.map((one) =>
          'options' in one ? <optgroup label={one.label}>{one.options.map(option)}</optgroup> : option(one),
        )}
      </select>
    </FieldFrame>
  )
}

interface CheckFieldProps extends Omit<FieldProps, 'label'> {
  label: ComponentChildren
  value?: boolean
}

/** A box that sends `true` when ticked and nothing otherwise. */
export function CheckField(props: CheckFieldProps) {
  const field = { ...props, label: '' }
  const { submitted } = props.context
  const checked = submitted
    ? ['true', 'on', true].includes(submittedValue(submitted, props.name) as string)
    : props.value
  return (
    <div class={props.class ? `mb-3 ${props.class}` : 'mb-3'}>
      <label class="form-check">
        <input
          {...controlProps(field)}
          required={false}
          class={controlClass('form-check-input', field)}
          type="checkbox"
          value="true"
          checked={checked}
        />
        <span>{props.label}</span>
      </label>
      <FieldError context={props.context} name={props.name} />
      <FieldHint name={props.name} hint={props.hint} />
    </div>
  )
}

interface RadioGroupProps extends FieldProps {
  value?: string | null
  options: (Option & { hint?: string })[]
}

/** A choice among few; the first radio carries the field's id, so that the error summary leads there. */
export function RadioGroup(props: RadioGroupProps) {
  const chosen = shownText(props.context, props.name, props.value)
  const control = controlProps(props)
  return (
    <fieldset
      class={props.class ? `mb-3 ${props.class}` : 'mb-3'}
      aria-describedby={control['aria-describedby']}
    >
      <legend class="form-label">
        <FieldLabel label={props.label} optional={props.optional} context={props.context} />
      </legend>
      <div class="pills">
        {props.options.map((option, index) => (
          <label class={errorOf(props.context, props.name) ? 'pill is-invalid' : 'pill'}>
            <input
              type="radio"
              id={index === 0 ? control.id : `${control.id}-${index}`}
              name={props.name}
              value={option.value}
              checked={option.value === chosen}
              disabled={option.disabled ?? props.disabled}
              required={!props.optional}
            />
            <span>
              {option.label}
              {option.hint && <small class="hint d-block">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError context={props.context} name={props.name} />
      <FieldHint name={props.name} hint={props.hint} />
    </fieldset>
  )
}

interface CheckGroupProps extends FieldProps {
  value?: string[]
  options: Option[]
}

/** Several of a list: sends `name[0]=…`, `name[1]=…` for the ticked ones. */
export function CheckGroup(props: CheckGroupProps) {
  const { submitted } = props.context
  const typed = submittedValue(submitted, props.name)
  const sent = typeof typed === 'object' && typed !== null ? Object.values(typed) : []
  const chosen: unknown[] = submitted ? sent : (props.value ?? [])
  const id = fieldId(props.name)
  return (
    <fieldset
      class={props.class ? `mb-3 ${props.class}` : 'mb-3'}
      aria-describedby={controlProps(props)['aria-describedby']}
    >
      <legend class="form-label">
        <FieldLabel label={props.label} optional={props.optional} context={props.context} />
      </legend>
      {props.options.map((option, index) => (
        <label class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={`${props.name}[${index}]`}
            value={option.value}
            checked={chosen.includes(option.value)}
            disabled={option.disabled ?? props.disabled}
          />
          <span>{option.label}</span>
        </label>
      ))}
      <FieldError context={props.context} name={props.name} />
      <FieldHint name={props.name} hint={props.hint} />
    </fieldset>
  )
}
