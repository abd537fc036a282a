import { Note, pick, PublicPage, type PageProps } from '#pages'
import { formatDate, formatDateEn } from '#text'
import { publicMessages } from '../public-messages.js'
import type { RightsData } from './rights.page.js'

/** The same words for everybody. */
export function RequestSentPage({ data, context }: PageProps<RightsData>) {
  const t = pick(context.locale, publicMessages)
  const day = context.locale === 'en' ? formatDateEn(data.acknowledgeBy) : formatDate(data.acknowledgeBy)
  return (
    <PublicPage title={t.sentTitle} context={context} indexed={false}>
      <h1>{t.sentTitle}</h1>
      <Note tone="la" role="status" class="mb-3">
        <b>{t.sent(context.branding.organizationName, day)}</b>
      </Note>
      <ol>
        {t.sentNext.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      <a class="tapline" href="/quyen-du-lieu">
        {t.back}
      </a>
    </PublicPage>
  )
}
