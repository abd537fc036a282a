import { classes, DefinitionList, Icon, Note, PhonePage, pick, type PageProps } from '#pages'
import { formatDate, formatDateEn, formatDateRange, formatDateTime, formatDateTimeEn } from '#text'
import { publicEn } from '../messages.en.js'
import { publicVi } from '../messages.vi.js'
import type { Verification } from '../verification.presenter.js'
import { OtherLanguage } from './other-language.js'

/** What the register says of one code: valid, revoked or replaced. */
export function VerificationPage({ data, context }: PageProps<Verification>) {
  const t = pick(context.locale, { vi: publicVi, en: publicEn })
  const english = context.locale === 'en'
  const moment = new Date(data.checkedAt)
  return (
    <PhonePage title={t.title} context={context}>
      <article class="ticket mt-2 mb-3">
        <Verdict data={data} english={english} />
        <div class="tear" />
        <Facts data={data} english={english} />
      </article>
      {data.status === 'valid' && (
        <Note tone="cham" icon="eye" class="mb-3">
          {t.compare}
        </Note>
      )}
      <p class="hint text-break">
        {t.checked(data.code, english ? formatDateTimeEn(moment) : formatDateTime(moment))}
      </p>
      <a class="btn btn-plain w-100" href="/kiem-tra">
        <Icon name="shield-check" />
        {t.again}
      </a>
      <OtherLanguage context={context} />
    </PhonePage>
  )
}

interface PartProps {
  data: Verification
  english: boolean
}

function Verdict({ data, english }: PartProps) {
  const t = english ? publicEn : publicVi
  const valid = data.status === 'valid'
  const day = data.revokedOn && (english ? formatDateEn(data.revokedOn) : formatDate(data.revokedOn))
  return (
    <div class={classes('verdict', valid ? 'verdict-la' : 'verdict-co')} role="status">
      <div class="stamp">
        <Icon name={valid ? 'check' : data.status === 'replaced' ? 'replace' : 'ban'} />
      </div>
      <p class="verdict-say">{t[data.status]}</p>
      <p class="verdict-why">{valid ? t.validHint : t.goneHint(day ?? '')}</p>
    </div>
  )
}

function Facts({ data, english }: PartProps) {
  const t = english ? publicEn : publicVi
  const { from, to } = data.dates
  const day = english ? formatDateEn : formatDate
  const span =
    english && from !== to ? `${day(from)} – ${day(to)}` : english ? day(from) : formatDateRange(from, to)
  return (
    <DefinitionList
      class="p-4 mb-0"
      facts={[
        { term: t.number, value: <b>{data.number}</b> },
        { term: t.name, value: <b>{data.name}</b> },
        { term: t.unit, value: data.unit },
        { term: t.training, value: data.trainingTitle },
        { term: t.dates, value: span },
        { term: t.issuer, value: data.issuer },
        { term: t.issuedOn, value: day(data.issuedOn) },
        { term: t.reason, value: reasonOf(data, t) },
      ]}
    />
  )
}

function reasonOf(data: Verification, t: typeof publicVi) {
  if (!data.revokedOn) return null
  return (
    <>
      {data.reason} {data.replacedBy && t.replacedBy(data.replacedBy)}
    </>
  )
}
