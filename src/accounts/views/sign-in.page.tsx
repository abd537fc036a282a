import { Form, HiddenField, pick, SplitPage, SubmitButton, TextField, type PageProps } from '#pages'
import { en } from '../messages.en.js'
import { vi } from '../messages.vi.js'

export interface SignInData {
  next: string | null
}

export function SignInPage({ data, context }: PageProps<SignInData>) {
  const t = pick(context.locale, { vi, en: { ...vi, ...en } })
  return (
    <SplitPage title={t.signIn} context={context} say={t.say} more={t.more}>
      <Form action="/sign-in" context={context}>
        {data.next && <HiddenField name="next" value={data.next} />}
        <TextField name="email" label={t.email} type="email" autocomplete="username" context={context} />
        <TextField
          name="password"
          label={t.password}
          type="password"
          autocomplete="current-password"
          context={context}
        />
        <SubmitButton wide>{t.signIn}</SubmitButton>
      </Form>
      <p class="hint mt-3">{t.forgotten}</p>
    </SplitPage>
  )
}
