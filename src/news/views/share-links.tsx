import { CopyButton, LinkButton, pick, type PageContext } from '#pages'
import { publicWords } from '../public-messages.js'

/** Plain links: no script of another site runs here. `url` is the full public address. */
export function ShareLinks({ url, context }: { url: string; context: PageContext }) {
  const t = pick(context.locale, publicWords)
  return (
    <div class="d-flex gap-2 flex-wrap my-3 no-print">
      <LinkButton href={zaloAddress(url)} icon="message-2">
        {t.zalo}
      </LinkButton>
      <LinkButton
        href={`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`}
        icon="share"
      >
        {t.facebook}
      </LinkButton>
      <CopyButton text={url} copied={t.copied}>
        {t.copyLink}
      </CopyButton>
    </div>
  )
}

/** Zalo takes the address as base64 of a small JSON. */
const zaloAddress = (url: string) => {
  const facts = Buffer.from(JSON.stringify({ url })).toString('base64')
  return `https://button-share.zalo.me/share_external?d=${encodeURIComponent(facts)}`
}
