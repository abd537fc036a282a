import {
  Card,
  Form,
  pick,
  PublicPage,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  type PageContext,
  type PageProps,
} from '#pages'
import { privacyNotice } from '../../people/privacy-notice.js'
import { publicMessages } from '../public-messages.js'
import type { RequestKind } from '../request-kinds.js'

export interface RightsData {
  acknowledgeWorkingDays: number
  acknowledgeBy: string
  answers: { kind: RequestKind; days: number }[]
}

/** The whole notice, the rights with their terms, and the form by which anybody may ask. */
export function RightsPage({ data, context }: PageProps<RightsData>) {
  const t = pick(context.locale, publicMessages)
  const notice = privacyNotice(context.locale, context.branding.organizationName)
  return (
    <PublicPage
      title={t.title}
      context={context}
      wide={7}
      aside={<RequestForm data={data} context={context} />}
    >
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <a class="btn btn-primary w-100 only-phone mb-3" href="#gui-yeu-cau">
        {t.form}
      </a>
      <h2 class="sect">{t.howTitle}</h2>
      <ol>
        {t.how.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      <Terms data={data} context={context} />
      <h2 class="sect">{notice.title}</h2>
      {notice.sections.map(({ title, lines }) => (
        <section class="mb-3">
          <h3>{title}</h3>
          {lines.map((line) => (
            <p class="mb-1">{line}</p>
          ))}
        </section>
      ))}
    </PublicPage>
  )
}

function Terms({ data, context }: PageProps<RightsData>) {
  const t = pick(context.locale, publicMessages)
  return (
    <>
      <h2 class="sect">{t.termsTitle}</h2>
      <p>
        {t.acknowledged(data.acknowledgeWorkingDays)} {t.once}
      </p>
      <ul class="rows card mb-3">
        {data.answers.map(({ kind, days }) => (
          <li>
            <div class="grow">{t.kinds[kind]}</div>
            <b>{t.days(days)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function RequestForm({ data, context }: { data: RightsData; context: PageContext }) {
  const t = pick(context.locale, publicMessages)
  return (
    <Card title={t.form} id="gui-yeu-cau">
      <Form action="/quyen-du-lieu" context={context}>
        <SelectField
          name="kind"
          label={t.kind}
          options={data.answers.map(({ kind }) => ({ value: kind, label: t.kinds[kind] }))}
          context={context}
        />
        <TextField
          name="requesterName"
          label={t.name}
          hint={t.nameHint}
          autocomplete="name"
          context={context}
        />
        <TextField name="requesterUnit" label={t.unit} hint={t.unitHint} context={context} optional />
        <TextField name="requesterContact" label={t.contact} hint={t.contactHint} context={context} />
        <TextArea name="details" label={t.details} hint={t.detailsHint} context={context} optional />
        <p class="hint">{t.use}</p>
        <SubmitButton wide icon="send">
          {t.send}
        </SubmitButton>
      </Form>
    </Card>
  )
}
