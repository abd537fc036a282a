import type { ComponentChildren } from 'preact'
import type { FieldError, PageContext } from '../context.js'
import { Note } from '../blocks/note.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { fieldId } from '../submitted.js'
import { labelsIn } from './labels.js'

interface FormProps {
  action: string
  context: PageContext
  /** True when it sends files. */
  files?: boolean
  /** True when the answer is a download, so that the page stays and its button must come back. */
  stays?: boolean
  id?: string
  class?: string
  /** htmx and data attributes, by name. */
  attributes?: Record<`hx-${string}` | `data-${string}`, string>
  /** False where the page shows the summary elsewhere with `ErrorSummary`. */
  summary?: boolean
  children: ComponentChildren
}

/**
 * A POST with its protection (`_csrf`) and its idempotency key (`_key`). After a refusal it lists the errors
 * with links to their fields. Browser validation is off: the server's sentences are in the reader's language.
 */
export function Form({ action, context, files, stays, summary = true, children, ...rest }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      id={rest.id}
      class={rest.class}
      enctype={files ? 'multipart/form-data' : undefined}
      noValidate
      data-stays={stays ? '' : undefined}
      {...rest.attributes}
    >
      <FormSecrets context={context} />
      {summary && <ErrorSummary context={context} fields={children} />}
      {children}
    </form>
  )
}

export function FormSecrets({ context }: { context: PageContext }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={context.csrf} />
      <input type="hidden" name="_key" value={context.newKey()} />
    </>
  )
}

interface ErrorSummaryProps {
  context: PageContext
  /** The form's children, whose labels name the fields. */
  fields?: ComponentChildren
}

/** What is wrong with a refused form, each error a link to its field. Empty when nothing was refused. */
export function ErrorSummary({ context, fields }: ErrorSummaryProps) {
  const { submitted } = context
  if (!submitted || (submitted.errors.length === 0 && !submitted.message)) return null
  const t = pick(context.locale, messages)
  const labels = labelsIn(fields)
  return (
    <Note tone="co" icon="alert-circle" role="alert" class="mb-3">
      <b>
        {submitted.message ??
          (submitted.errors.length > 0 ? t.errorSummary(submitted.errors.length) : t.notSent)}
      </b>
      {submitted.errors.map((error) => {
        const id = fieldId(error.field)
        return (
          <a class="tapline" href={`#${id}`}>
            {named(error, labels.get(id))}
          </a>
        )
      })}
    </Note>
  )
}

/** “Họ và tên: chưa điền mục này.” Only that sentence goes on in small letters: others may begin with a name. */
function named({ code, message }: FieldError, label: string | undefined): string {
  if (!label) return message
  const isGoneOn = code === 'required'
  return `${label}: ${isGoneOn ? message.charAt(0).toLowerCase() + message.slice(1) : message}`
}
