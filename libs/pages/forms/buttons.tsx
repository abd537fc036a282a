import type { ComponentChildren } from 'preact'
import { classes } from '../classes.js'
import type { PageContext } from '../context.js'
import { Icon, type IconName } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { FormSecrets } from './form.js'

export type ButtonTone = 'primary' | 'plain' | 'danger'

interface ButtonLook {
  tone?: ButtonTone
  icon?: IconName
  small?: boolean
  /** As wide as its frame. */
  wide?: boolean
  class?: string
  /** Spoken name, when several buttons of a page say the same word. */
  label?: string
  children: ComponentChildren
}

function look({ tone, small, wide, class: className }: ButtonLook, fallback: ButtonTone) {
  return classes('btn', `btn-${tone ?? fallback}`, small && 'btn-sm', wide && 'w-100', className)
}

interface SubmitButtonProps extends ButtonLook {
  name?: string
  value?: string
  disabled?: boolean
  /** Another address for the same form. */
  formAction?: string
}

export function SubmitButton(props: SubmitButtonProps) {
  return (
    <button
      type="submit"
      class={look(props, 'primary')}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formAction={props.formAction}
      aria-label={props.label}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: ButtonLook & { href: string; download?: boolean }) {
  return (
    <a class={look(props, 'plain')} href={props.href} aria-label={props.label} download={props.download}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}

interface ActionFormProps extends ButtonLook {
  action: string
  context: PageContext
  fields?: Record<string, string | number>
  /** A question asked first, in a dialog (with scripts only: an act that must be asked is a page). */
  confirm?: string
  disabled?: boolean
}

/** One button that changes something: a POST of its own. */
export function ActionForm(props: ActionFormProps) {
  return (
    <form
      method="post"
      action={props.action}
      class="action-form"
      data-confirm={props.confirm}
      data-keep={props.confirm && pick(props.context.locale, messages).cancel}
    >
      <FormSecrets context={props.context} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        tone={props.tone ?? 'plain'}
        icon={props.icon}
        small={props.small}
        wide={props.wide}
        class={props.class}
        label={props.label}
        disabled={props.disabled}
      >
        {props.children}
      </SubmitButton>
    </form>
  )
}

interface CopyButtonProps {
  /** What goes to the clipboard; or `from`, the id of the element whose text or value goes there. */
  text?: string
  from?: string
  /** Said when it is done. */
  copied: string
  children: ComponentChildren
  tone?: ButtonTone
}

/** Shown only where scripts run; the text itself must stand on the page too. */
export function CopyButton({ text, from, copied, tone, children }: CopyButtonProps) {
  return (
    <button
      type="button"
      class={`btn btn-${tone ?? 'plain'} needs-script`}
      data-copy={text ?? ''}
      data-copy-from={from}
      data-copied={copied}
    >
      <Icon name="copy" />
      <span aria-live="polite">{children}</span>
    </button>
  )
}
