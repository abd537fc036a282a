import { shownText } from '../submitted.js'
import { controlClass, controlProps, FieldFrame, type FieldProps } from './field.js'

interface TextFieldProps extends FieldProps {
  value?: string | null
  /** A password is never shown again. */
  type?: 'text' | 'email' | 'tel' | 'url' | 'password'
  autocomplete?: string
  placeholder?: string
  maxLength?: number
  autofocus?: boolean
  /** Suggestions, as a datalist. */
  suggestions?: string[]
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', suggestions, ...field } = props
  const control = controlProps(field)
  const list = suggestions ? `${control.id}-list` : undefined
  return (
    <FieldFrame field={field}>
      <input
        {...control}
        class={controlClass('form-control', field)}
        type={type as 'text'}
        value={type === 'password' ? undefined : shownText(field.context, field.name, field.value)}
        autocomplete={field.autocomplete}
        placeholder={field.placeholder}
        maxLength={field.maxLength}
        autofocus={field.autofocus}
        list={list}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}

interface TextAreaProps extends FieldProps {
  value?: string | null
  rows?: number
  placeholder?: string
  maxLength?: number
}

export function TextArea(props: TextAreaProps) {
  return (
    <FieldFrame field={props}>
      <textarea
        {...controlProps(props)}
        class={controlClass('form-control', props)}
        rows={props.rows ?? 3}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        value={shownText(props.context, props.name, props.value)}
      />
    </FieldFrame>
  )
}

interface NumberFieldProps extends FieldProps {
  value?: number | string | null
  /** A word after the box: "chỗ", "đồng". */
  unit?: string
}

/** A text box with a number keypad: `type="number"` would lose letters typed by mistake. */
export function NumberField(props: NumberFieldProps) {
  const input = (
    <input
      {...controlProps(props)}
      class={controlClass('form-control', props)}
      type="text"
      inputMode="numeric"
      autocomplete="off"
      value={shownText(props.context, props.name, props.value)}
    />
  )
  return (
    <FieldFrame field={props}>
      {props.unit ? (
        <div class="with-unit">
          {input}
          <span>{props.unit}</span>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  value?: string | null
  min?: string
  max?: string
}

export function DateField(props: DateFieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        class={controlClass('form-control', props)}
        type="date"
        min={props.min}
        max={props.max}
        value={shownText(props.context, props.name, props.value)}
      />
    </FieldFrame>
  )
}

interface TimeFieldProps extends FieldProps {
  /** `HH:MM` on the wall clock */
  value?: string | null
}

export function TimeField(props: TimeFieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        class={controlClass('form-control', props)}
        type="time"
        value={shownText(props.context, props.name, props.value)}
      />
    </FieldFrame>
  )
}

interface DateTimeFieldProps extends FieldProps {
  /** `YYYY-MM-DDTHH:MM` on Vietnam's wall clock */
  value?: string | null
}

export function DateTimeField(props: DateTimeFieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        class={controlClass('form-control', props)}
        type="datetime-local"
        value={shownText(props.context, props.name, props.value)}
      />
    </FieldFrame>
  )
}
