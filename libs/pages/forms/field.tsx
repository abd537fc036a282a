import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { errorOf, fieldId } from '../submitted.js'

/** What every field takes. `value` is the stored value; what was typed in a refused form goes before it. */
export interface FieldProps {
  name: string
  label: string
  context: PageContext
  hint?: ComponentChildren
  /** Says "(không bắt buộc)" beside the label; `quiet` says nothing, for filters. All other fields are required. */
  optional?: boolean | 'quiet'
  disabled?: boolean
  /** For a grid: `col-6`, `col-md-4`. */
  class?: string
}

/** The attributes that tie a control to its label, hint and error. */
export function controlProps({ name, context, hint, optional, disabled }: FieldProps) {
  const id = fieldId(name)
  const invalid = errorOf(context, name) !== undefined
  const described = [invalid && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: !optional,
    disabled,
    'aria-invalid': invalid ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  }
}

export function FieldError({ context, name }: { context: PageContext; name: string }) {
  const message = errorOf(context, name)
  if (message === undefined) return null
  return (
    <div class="field-error" id={`${fieldId(name)}-error`}>
      <Icon name="alert-circle" />
      {message}
    </div>
  )
}

export function FieldHint({ name, hint }: { name: string; hint?: ComponentChildren }) {
  if (hint === undefined) return null
  return (
    <div class="form-hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </div>
  )
}

export function FieldLabel({ label, optional, context }: Pick<FieldProps, 'label' | 'optional' | 'context'>) {
  return (
    <>
      {label}
      {optional === true && <span class="opt"> {pick(context.locale, messages).optional}</span>}
    </>
  )
}

/** Label above, control, error, hint below. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <div class={field.class ? `mb-3 ${field.class}` : 'mb-3'}>
      <label class="form-label" for={fieldId(field.name)}>
        <FieldLabel label={field.label} optional={field.optional} context={field.context} />
      </label>
      {children}
      <FieldError context={field.context} name={field.name} />
      <FieldHint name={field.name} hint={field.hint} />
    </div>
  )
}

export function controlClass(base: string, field: FieldProps): string {
  return errorOf(field.context, field.name) === undefined ? base : `${base} is-invalid`
}
