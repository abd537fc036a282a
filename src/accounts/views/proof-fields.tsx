import { TextField, type PageContext } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'

export function CurrentPassword({ context }: { context: PageContext }) {
  return (
    <TextField
      name="currentPassword"
      label={t.currentPassword}
      hint={t.passwordWhy}
      type="password"
      autocomplete="current-password"
      context={context}
    />
  )
}

/** Of the telephone or the paper. */
export function CodeField({ context }: { context: PageContext }) {
  return (
    <TextField
      name="code"
      label={t.code}
      hint={t.codeOrRecovery}
      autocomplete="one-time-code"
      maxLength={20}
      context={context}
    />
  )
}
