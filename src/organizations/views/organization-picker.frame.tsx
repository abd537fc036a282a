import type { ComponentChildren } from 'preact'
import { errorOf, fieldId, FieldErrorLine, FieldHint, FieldLabel, type PageContext } from '#pages'
import type { ChoiceView, OrganizationOffer } from '../choices.presenter.js'
import { choiceMessages as t } from '../choice-messages.js'

/** Pages with a picker load these; without scripts the picker leads to a page of its own. */
export const pickerScripts = ['organization-picker.js']

interface OrganizationPickerProps {
  name: string
  label: string
  context: PageContext
  /** From `ChoicesService.offer`, made for this field. */
  offer: OrganizationOffer
  /** Sends `name[]` for each that is ticked, instead of one `name`. */
  many?: boolean
  optional?: boolean
  /** A first choice that sends nothing: “Thành lập đơn vị mới”. */
  none?: string
  /** False where the form's address cannot be called with the choice: then only scripts find more. */
  returns?: boolean
  hint?: ComponentChildren
  class?: string
}

/**
 * Chooses one body or several by typing, among any number. The form's own address, called with `?name=<id>`, must
 * offer that one chosen: that is how the page for browsers without scripts hands the choice back.
 */
export function OrganizationPicker(props: OrganizationPickerProps) {
  const { name, label, context, offer, optional, none, hint } = props
  const id = fieldId(name)
  const described = [errorOf(context, name) && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const takes = props.many ? 'many' : 'one'
  const query = {
    field: name,
    takes,
    permission: offer.permission,
    ...(offer.except && { except: offer.except }),
  }
  const address = `/organizations/choices?${new URLSearchParams(query).toString()}`
  const next = new URLSearchParams({ next: hereToReturn(context) }).toString()
  return (
    <fieldset
      id={id}
      class={`picker mb-3 ${props.class ?? ''}`.trim()}
      data-picker
      aria-describedby={described || undefined}
    >
      <legend class="form-label">
        <FieldLabel label={label} optional={optional} context={context} />
      </legend>
      {(offer.more || offer.items.length === 0) && (
        <>
          <input
            class="form-control needs-script mb-2"
            type="search"
            name="search"
            // No form owns it: it is not sent with the choice.
            form="no-form"
            autocomplete="off"
            placeholder={t.typeName}
            aria-label={`${label}: ${t.typeName}`}
            aria-controls={`${id}-choices`}
            hx-get={address}
            hx-trigger="input changed delay:300ms, search"
            hx-target={`#${id}-choices`}
            hx-select="#choices"
            hx-swap="innerHTML"
          />
          {!props.many && props.returns !== false && (
            <p class="no-script mb-2">
              <a href={`${address}&${next}`}>{t.ownPage}</a>
            </p>
          )}
        </>
      )}
      <div data-picker-chosen />
      {none && (
        <ChoiceRow name={name} many={false} value="" checked={offer.chosen.length === 0} main={none} />
      )}
      <div id={`${id}-choices`} class="picker-choices" aria-live="polite">
        <ChoiceRows items={offer.items} name={name} many={props.many} chosen={offer.chosen} />
      </div>
      <FieldErrorLine context={context} name={name} />
      <FieldHint name={name} hint={hint} />
    </fieldset>
  )
}

interface ChoiceRowsProps {
  items: ChoiceView[]
  name: string
  many?: boolean
  chosen?: string[]
}

export function ChoiceRows({ items, name, many, chosen = [] }: ChoiceRowsProps) {
  return (
    <>
      {items.map((one) => (
        <ChoiceRow
          name={name}
          many={many}
          value={one.id}
          checked={chosen.includes(one.id)}
          main={one.name}
          more={one.parentName ? `${one.kindLabel} · ${one.parentName}` : one.kindLabel}
        />
      ))}
    </>
  )
}

interface ChoiceRowProps {
  name: string
  many?: boolean
  value: string
  checked: boolean
  main: string
  more?: string
}

function ChoiceRow({ name, many, value, checked, main, more }: ChoiceRowProps) {
  return (
    <label class="form-check">
      <input
        class="form-check-input"
        type={many ? 'checkbox' : 'radio'}
        name={many ? `${name}[]` : name}
        value={value}
        checked={checked}
      />
      <span>
        {main}
        {more && <small class="hint d-block">{more}</small>}
      </span>
    </label>
  )
}

/** The form's page, with what else its address says. */
function hereToReturn({ path, query }: PageContext): string {
  const rest = new URLSearchParams(query).toString()
  return rest ? `${path}?${rest}` : path
}
