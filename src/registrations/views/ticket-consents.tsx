import { ActionForm, Card, CheckField, Form, pick, SubmitButton, Tag, type PageProps } from '#pages'
import { formatDateTime, formatDateTimeEn } from '#text'
import type { ConsentPurpose, OptionalPurpose } from '../../people/consent-kinds.js'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { consentMessages } from '../consent-messages.js'
import type { TicketView } from '../public-training.presenter.js'

type Part = PageProps<TicketView>

/** Asks who holds the ticket to read and confirm; afterwards shows what he agreed to, to take back or add. */
export function TicketConsents(part: Part) {
  const { consents, state, training } = part.data
  const isAsked = state !== 'withdrawn' && expecting.includes(training.status) && !consents.confirmedAt
  return isAsked ? <Confirmation {...part} /> : <Choices {...part} />
}

const expecting = ['published', 'registration_open', 'registration_closed', 'postponed']

function Confirmation({ data, context }: Part) {
  const t = pick(context.locale, consentMessages)
  const { organizer } = data.training
  return (
    <Card title={t.confirmTitle} id="xac-nhan" class="mb-3 no-print">
      {data.consents.takenBackAt && <p>{t.takenBackAt(moment(data.consents.takenBackAt, context.locale))}</p>}
      <p>{t.confirmLead}</p>
      <PrivacyNotice context={context} controller={organizer} />
      <Form action={`${context.path}/confirmation`} context={context}>
        <CheckField name="confirmed" label={t.confirmLabel} context={context} />
        <p class="hint">{t.optional}</p>
        {!data.consents.publication && (
          <CheckField name="publication" label={t.publication(organizer)} context={context} />
        )}
        {!data.consents.zalo && <CheckField name="zalo" label={t.zalo} context={context} />}
        <SubmitButton wide icon="check">
          {t.confirm}
        </SubmitButton>
      </Form>
    </Card>
  )
}

function Choices({ data, context }: Part) {
  const t = pick(context.locale, consentMessages)
  const { confirmedAt, takenBackAt } = data.consents
  return (
    <Card title={t.yourChoices} class="mb-3 no-print" flush>
      <ul class="rows">
        {(confirmedAt ?? takenBackAt) && (
          <li>
            <div class="grow">
              {confirmedAt
                ? t.confirmedAt(moment(confirmedAt, context.locale))
                : t.takenBackAt(moment(takenBackAt!, context.locale))}
            </div>
            {confirmedAt && <TakeBack purpose="participation" context={context} />}
          </li>
        )}
        <Choice
          purpose="publication"
          name={t.publicationName}
          given={data.consents.publication}
          context={context}
        />
        <Choice purpose="zalo" name={t.zaloName} given={data.consents.zalo} context={context} />
      </ul>
      <div class="card-body">
        <PrivacyNotice context={context} controller={data.training.organizer} />
      </div>
    </Card>
  )
}

interface ChoiceProps {
  purpose: OptionalPurpose
  name: string
  given: boolean
  context: Part['context']
}

function Choice({ purpose, name, given, context }: ChoiceProps) {
  const t = pick(context.locale, consentMessages)
  return (
    <li>
      <div class="grow">
        {name}{' '}
        {given ? (
          <Tag tone="la" icon="check">
            {t.agreed}
          </Tag>
        ) : (
          <span class="hint">{t.notAgreed}</span>
        )}
      </div>
      {given ? (
        <TakeBack purpose={purpose} context={context} />
      ) : (
        <ActionForm
          action={`${context.path}/consents`}
          fields={{ purpose }}
          context={context}
          label={`${t.give}: ${name}`}
          small
        >
          {t.give}
        </ActionForm>
      )}
    </li>
  )
}

function TakeBack({ purpose, context }: { purpose: ConsentPurpose; context: Part['context'] }) {
  const t = pick(context.locale, consentMessages)
  const label = {
    participation: t.takeBackConfirmation,
    publication: `${t.takeBack}: ${t.publicationName}`,
    zalo: `${t.takeBack}: ${t.zaloName}`,
  }[purpose]
  return (
    <ActionForm
      action={`${context.path}/consent-withdrawals`}
      fields={{ purpose }}
      context={context}
      label={label}
      small
    >
      {purpose === 'participation' ? t.takeBackConfirmation : t.takeBack}
    </ActionForm>
  )
}

const moment = (iso: string, locale: 'vi' | 'en') =>
  (locale === 'en' ? formatDateTimeEn : formatDateTime)(new Date(iso))
