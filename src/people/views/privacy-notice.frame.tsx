import type { PageContext } from '#pages'
import { privacyNotice } from '../privacy-notice.js'

interface PrivacyNoticeProps {
  context: PageContext
  /** Name of the body that decides how the data are used; the body whose site it is when left out. */
  controller?: string
}

/** Stands on every form that takes personal data: one sentence, and the whole notice behind it. */
export function PrivacyNotice({ context, controller }: PrivacyNoticeProps) {
  const notice = privacyNotice(context.locale, controller ?? context.branding.organizationName)
  return (
    <div class="mb-3">
      <p class="mb-1">
        <b>{notice.title}.</b> {notice.short}
      </p>
      <details>
        <summary>{notice.more}</summary>
        {notice.sections.map(({ title, lines }) => (
          <section class="mt-2">
            <b>{title}</b>
            {lines.map((line) => (
              <p class="hint mb-1">{line}</p>
            ))}
          </section>
        ))}
      </details>
    </div>
  )
}
