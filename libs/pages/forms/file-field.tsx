import { controlClass, controlProps, FieldFrame, type FieldProps } from './field.js'

interface FileFieldProps extends FieldProps {
  /** `.xlsx,.csv` or `image/*` */
  accept?: string
  multiple?: boolean
}

/** A file to send; its form needs `files`. A browser never shows a chosen file again after a refusal. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlProps(props)}
        class={controlClass('form-control', props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  )
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
