import { Form, HiddenField, pick, SplitPage, SubmitButton, TextField, type PageProps } from '#pages'
import { signInCodeMessages } from '../sign-in-code-messages.js'
import type { SignInData } from './sign-in.page.js'

export function SignInCodePage({ data, context }: PageProps<SignInData>) {
  const t = pick(context.locale, signInCodeMessages)
  return (
    <SplitPage title={t.title} context={context} say={t.say} more={t.more}>
      <Form action="/sign-in/code" context={context}>
        {data.next && <HiddenField name="next" value={data.next} />}
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          autocomplete="one-time-code"
          maxLength={40}
          autofocus
          context={context}
        />
        <SubmitButton wide>{t.finish}</SubmitButton>
      </Form>
      <p class="hint mt-3">
        <b>{t.lost}</b> {t.lostMore}
      </p>
      <p>
        <a class="tapline" href="/sign-in">
          {t.again}
        </a>
      </p>
    </SplitPage>
  )
}
