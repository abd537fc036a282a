import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { Icon, type IconName } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { SubmitButton } from './buttons.js'
import { Form } from './form.js'
import { TextArea, TextField } from './text-fields.js'

interface ConfirmDialogProps {
  /** A link `href="#id"` opens it where scripts run; without them the link leads to this section. */
  id: string
  context: PageContext
  action: string
  /** A question: "Hủy lớp ngày 26/4/2023?" */
  title: string
  /** What will happen, with numbers, one sentence each. */
  consequences: ComponentChildren[]
  /** Asks why; sent as `reason`. */
  reason?: { label?: string; hint?: string; optional?: boolean }
  /** The word to type when it cannot be taken back; sent as `confirmation`. */
  typedWord?: string
  reversible?: boolean
  /** The dangerous button, a verb with its object. */
  confirmLabel: string
  confirmIcon?: IconName
  /** The safe button, which has the focus. */
  keepLabel?: string
  keepHref?: string
  /** True where the page is only about this act: no dialog, also with scripts. */
  asPage?: boolean
  children?: ComponentChildren
}

/** Asks before a dangerous act: consequences, reason, a typed word when it cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { context } = props
  const t = pick(context.locale, messages)
  return (
    <section
      class="card confirm"
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      data-dialog={props.asPage ? undefined : ''}
    >
      <Form action={props.action} context={context} class="card-body p-4">
        <Consequences {...props} />
        {props.reason && (
          <TextArea
            name="reason"
            label={props.reason.label ?? t.reason}
            hint={props.reason.hint}
            optional={props.reason.optional}
            rows={2}
            context={context}
          />
        )}
        {props.typedWord && (
          <TextField
            name="confirmation"
            label={t.typeToConfirm(props.typedWord)}
            autocomplete="off"
            context={context}
          />
        )}
        {props.children}
        <div class="d-flex gap-2 justify-content-end flex-wrap">
          <a class="btn btn-plain" href={props.keepHref ?? context.path} data-close autofocus>
            {props.keepLabel ?? t.keep}
          </a>
          <SubmitButton tone="danger" icon={props.confirmIcon ?? 'x'}>
            {props.confirmLabel}
          </SubmitButton>
        </div>
      </Form>
    </section>
  )
}

function Consequences({ id, title, consequences, reversible, context }: ConfirmDialogProps) {
  const t = pick(context.locale, messages)
  return (
    <div class="d-flex gap-3">
      <span class="ink-co">
        <Icon name="alert-triangle" />
      </span>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>
          {!reversible && <b>{t.irreversible} </b>}
          {t.willDo}
        </p>
        <ul class="ps-3">
          {consequences.map((consequence) => (
            <li>{consequence}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
