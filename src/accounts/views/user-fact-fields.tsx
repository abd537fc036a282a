import { HiddenField, TextField, type PageContext } from '#pages'
import { NameChoice } from '../../people/views/name-choice.frame.js'
import { userMessages as t } from '../user-messages.js'

interface UserFactFieldsProps {
  user: { name: string; email: string; version: number }
  context: PageContext
}

/** Name and address with which somebody signs in. */
export function UserFactFields({ user, context }: UserFactFieldsProps) {
  return (
    <>
      <HiddenField name="version" value={user.version} />
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        value={user.name}
        maxLength={100}
        autocomplete="off"
        context={context}
      />
      <NameChoice name="name" context={context} />
      <TextField
        name="email"
        label={t.email}
        type="email"
        hint={t.emailHint}
        value={user.email}
        autocomplete="off"
        context={context}
      />
    </>
  )
}
