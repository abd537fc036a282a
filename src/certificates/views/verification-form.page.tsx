import { Icon, PhonePage, pick, type PageProps } from '#pages'
import { publicEn } from '../messages.en.js'
import { publicVi } from '../messages.vi.js'
import { OtherLanguage } from './other-language.js'

/** One field: a GET, for nothing changes. */
export function VerificationFormPage({ context }: PageProps<object>) {
  const t = pick(context.locale, { vi: publicVi, en: publicEn })
  return (
    <PhonePage title={t.title} context={context}>
      <p>{t.formLead}</p>
      <form action="/kiem-tra" class="card">
        <div class="card-body">
          <label class="form-label" for="code">
            {t.code}
          </label>
          <input
            class="form-control mb-1"
            id="code"
            name="code"
            maxLength={100}
            required
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="code-hint"
          />
          <p class="hint" id="code-hint">
            {t.codeHint}
          </p>
          <button class="btn btn-primary w-100" type="submit">
            <Icon name="shield-check" />
            {t.check}
          </button>
        </div>
      </form>
      <OtherLanguage context={context} />
    </PhonePage>
  )
}
