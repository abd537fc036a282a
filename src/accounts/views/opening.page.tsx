import {
  DefinitionList,
  Form,
  pick,
  SplitPage,
  SubmitButton,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDateTime, formatDateTimeEn } from '#text'
import { NameChoice } from '../../people/views/name-choice.frame.js'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { openingMessages } from '../opening-messages.js'
import type { OpeningView } from '../users.presenter.js'

/** Behind an invitation or a password link: who invites to what, and a password. */
export function OpeningPage({ data, context }: PageProps<OpeningView>) {
  const t = pick(context.locale, openingMessages)
  const isInvited = data.purpose === 'invitation'
  return (
    <SplitPage title={t.title[data.purpose]} context={context} say={t.say[data.purpose]} more={t.more}>
      {isInvited && <p>{t.invites(data.invitedBy, data.organizationName)}</p>}
      <Facts data={data} context={context} />
      <Form action={context.path} context={context}>
        {isInvited && (
          <>
            <TextField
              name="name"
              label={t.name}
              hint={t.nameHint}
              value={data.name}
              autocomplete="name"
              context={context}
            />
            <NameChoice name="name" context={context} />
          </>
        )}
        <TextField
          name="password"
          label={isInvited ? t.password : t.newPassword}
          hint={t.passwordHint}
          type="password"
          autocomplete="new-password"
          context={context}
        />
        {isInvited ? (
          <PrivacyNotice context={context} controller={data.organizationName} />
        ) : (
          <p class="hint">{t.sessionsEnd}</p>
        )}
        <SubmitButton wide>{t.submit[data.purpose]}</SubmitButton>
      </Form>
    </SplitPage>
  )
}

function Facts({ data, context }: { data: OpeningView; context: PageContext }) {
  const t = pick(context.locale, openingMessages)
  const format = context.locale === 'en' ? formatDateTimeEn : formatDateTime
  const roles = data.roles.map(({ role, organizationName }) => `${t.roles[role]} – ${organizationName}`)
  return (
    <DefinitionList
      class="mb-3"
      facts={[
        { term: t.forAccount, value: data.email },
        ...(data.purpose === 'invitation' ? [{ term: t.role, value: roles.join('; ') }] : []),
        { term: t.until, value: format(new Date(data.expiresAt)) },
      ]}
    />
  )
}
