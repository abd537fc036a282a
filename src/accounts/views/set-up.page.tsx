import { Form, pick, SelectField, SplitPage, SubmitButton, TextField, type PageProps } from '#pages'
import { organizationKinds } from '../../organizations/organization-kinds.js'
import { NameChoice } from '../../people/views/name-choice.frame.js'
import { setUpMessages } from '../set-up-messages.js'

export interface SetUpData {
  token: string
  suggestedAddress: string
}

export function SetUpPage({ data, context }: PageProps<SetUpData>) {
  const t = pick(context.locale, setUpMessages)
  return (
    <SplitPage title={t.title} context={context} say={t.say} more={t.more}>
      <Form action={`/set-up/${data.token}`} context={context}>
        <h2>{t.organization}</h2>
        <TextField
          name="organizationName"
          label={t.organizationName}
          hint={t.organizationHint}
          context={context}
        />
        <SelectField
          name="organizationKind"
          label={t.organizationKind}
          options={organizationKinds.map((value) => ({ value, label: t.kinds[value] }))}
          context={context}
        />
        <TextField
          name="publicAddress"
          label={t.publicAddress}
          hint={t.publicAddressHint}
          value={data.suggestedAddress}
          context={context}
        />
        <h2>{t.administrator}</h2>
        <TextField name="name" label={t.name} autocomplete="name" context={context} />
        <NameChoice name="name" context={context} />
        <TextField name="email" label={t.email} type="email" autocomplete="username" context={context} />
        <TextField
          name="password"
          label={t.password}
          hint={t.passwordHint}
          type="password"
          autocomplete="new-password"
          context={context}
        />
        <SubmitButton wide>{t.finish}</SubmitButton>
      </Form>
    </SplitPage>
  )
}
