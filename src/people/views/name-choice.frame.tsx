import { errorOf, pick, RadioGroup, shownText, type PageContext } from '#pages'
import { offeredName } from '../person-names.js'

const words = {
  vi: { label: 'Viết họ tên', offered: 'Viết hoa chữ đầu', written: 'Giữ như đã gõ' },
  en: { label: 'How the name is written', offered: 'With capitals', written: 'As it was typed' },
}

interface NameChoiceProps {
  /** The field that the name was typed into. */
  name: string
  context: PageContext
}

/** Stands on the form once a name all in capitals or in small letters was sent: never changed unasked. */
export function NameChoice({ name, context }: NameChoiceProps) {
  if (errorOf(context, 'nameCase') === undefined) return null
  const t = pick(context.locale, words)
  const written = shownText(context, name, '')
  const offer = offeredName(written) ?? written
  return (
    <RadioGroup
      name="nameCase"
      label={t.label}
      value="offered"
      options={[
        { value: 'offered', label: offer, hint: t.offered },
        { value: 'written', label: written, hint: t.written },
      ]}
      context={context}
    />
  )
}
