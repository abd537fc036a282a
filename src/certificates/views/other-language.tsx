import { hereWith, messages, pick, type PageContext } from '#pages'

/** The same page in the other language. */
export function OtherLanguage({ context }: { context: PageContext }) {
  const other = context.locale === 'vi' ? 'en' : 'vi'
  return (
    <p class="mt-3">
      <a
        class="tapline"
        href={hereWith(context, { lang: other })}
        lang={other}
        hreflang={other}
        rel="nofollow"
      >
        {pick(context.locale, messages).otherLanguage}
      </a>
    </p>
  )
}
