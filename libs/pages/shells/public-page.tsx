import type { ComponentChildren } from 'preact'
import { asset } from '../assets.js'
import type { PageContext } from '../context.js'
import { SafeLink } from '../link.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { hereWith } from '../query.js'
import { Main, MenuLinks, Notice, SampleBar, SeatStrip, visibleItems } from './bars.js'
import { Document, type SharedMeta } from './document.js'

interface PublicPageProps {
  title: string
  context: PageContext
  shared?: SharedMeta
  /** False for pages that are not for search engines. */
  indexed?: boolean
  /** The narrower right column: boxes. On a phone it comes after the content. */
  aside?: ComponentChildren
  /** How wide the content is beside an aside: 8 of 12 when not given. */
  wide?: 7 | 8
  /** At the left of the footer's links: a notice about personal data, a feed. */
  footerLinks?: { label: string; href: string }[]
  scripts?: string[]
  children: ComponentChildren
}

const columns = { 7: ['col-lg-7', 'col-lg-5'], 8: ['col-lg-8', 'col-lg-4'] } as const

/** A page for everybody: slogan banner, menu, content with an aside, footer. The page brings its own `h1`. */
export function PublicPage(props: PublicPageProps) {
  const { title, context, aside, wide = 8 } = props
  return (
    <Document
      title={title}
      context={context}
      styles="public.css"
      indexed={props.indexed ?? true}
      shared={props.shared}
      scripts={props.scripts}
    >
      <Banner context={context} />
      <SeatStrip red />
      <SampleBar context={context} />
      <nav class="menu" aria-label={pick(context.locale, messages).mainNavigation}>
        <div class="container-xl in">
          <MenuLinks items={visibleItems(context.menu, context.viewer)} context={context} />
        </div>
      </nav>
      <Main class="container-xl">
        <Notice context={context} />
        {aside === undefined ? (
          props.children
        ) : (
          <div class="row g-3 g-lg-4">
            <div class={columns[wide][0]}>{props.children}</div>
            <aside class={columns[wide][1]}>{aside}</aside>
          </div>
        )}
      </Main>
      <Footer context={context} links={props.footerLinks ?? context.frame?.footerLinks ?? []} />
    </Document>
  )
}

function Banner({ context }: { context: PageContext }) {
  const { organizationName, slogan } = context.branding
  return (
    <header class="slogan on-dark">
      <div class="container-xl in">
        <a href={context.frame?.home ?? '/'} aria-label={organizationName}>
          <img src={asset('mark.svg')} alt="" width="72" height="72" />
        </a>
        <div>
          <div class="org">{organizationName}</div>
          <div class="say">{slogan ?? context.product}</div>
        </div>
      </div>
    </header>
  )
}

function Footer({ context, links }: { context: PageContext; links: { label: string; href: string }[] }) {
  const t = pick(context.locale, messages)
  const other = context.locale === 'vi' ? 'en' : 'vi'
  return (
    <footer class="foot on-dark">
      <div class="container-xl py-4 d-flex flex-wrap gap-3 justify-content-between">
        <div>
          <b>{context.branding.organizationName}</b>
          <br />
          {t.madeWith}
          {context.sample && (
            <>
              {' · '}
              <b>{t.sampleTitle}</b>
            </>
          )}
        </div>
        <div class="foot-links">
          {links.map(({ label, href }) => (
            <SafeLink href={href}>{label}</SafeLink>
          ))}
          {context.viewer === null && <a href={context.frame?.signIn ?? '/sign-in'}>{t.signIn}</a>}
          <a href={hereWith(context, { lang: other })} lang={other} hreflang={other} rel="nofollow">
            {t.otherLanguage}
          </a>
        </div>
      </div>
    </footer>
  )
}
