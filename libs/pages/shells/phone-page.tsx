import type { ComponentChildren } from 'preact'
import { asset } from '../assets.js'
import type { PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { InsecureBar, Main, Notice, SampleBar, SeatStrip } from './bars.js'
import { Document } from './document.js'

interface PhonePageProps {
  title: string
  context: PageContext
  /** The sender, at the top; the branding's organisation when not given. */
  organization?: string
  /** Under it: "tỉnh Lâm Đồng". */
  under?: string
  /** Over the content: "Kính gửi: CĐCS …". */
  lead?: ComponentChildren
  /** Keeps the title out of sight, where the content says it in its own way. */
  quietTitle?: boolean
  scripts?: string[]
  children: ComponentChildren
}

/** A narrow page behind a link: a ticket, a nomination, setting a password. Never in search engines. */
export function PhonePage(props: PhonePageProps) {
  const { title, context } = props
  return (
    <Document title={title} context={context} styles="public.css" scripts={props.scripts}>
      <header class="top on-dark">
        <div class="container narrow in">
          <img src={asset('mark.svg')} alt="" width="34" height="34" />
          <div class="sender">
            <b>{props.organization ?? context.branding.organizationName}</b>
            {props.under && <span>{props.under}</span>}
          </div>
        </div>
      </header>
      <SeatStrip />
      <SampleBar context={context} />
      {context.viewer && <InsecureBar context={context} />}
      <Main class="container narrow">
        <Notice context={context} />
        {props.lead && <p class="hint mb-1">{props.lead}</p>}
        <h1 class={props.quietTitle ? 'visually-hidden' : undefined}>{title}</h1>
        {props.children}
      </Main>
    </Document>
  )
}

interface SplitPageProps {
  title: string
  context: PageContext
  /** The large sentence at the left. */
  say: ComponentChildren
  /** Under it, on a desk. */
  more?: ComponentChildren
  /** A drawing at the foot, on a desk: `Seats`. */
  drawing?: ComponentChildren
  children: ComponentChildren
}

/** Sign-in and set-up: an introduction at the left, a form at the right. */
export function SplitPage({ title, context, say, more, drawing, children }: SplitPageProps) {
  return (
    <Document title={title} context={context} styles="public.css">
      <SampleBar context={context} />
      <InsecureBar context={context} />
      <div class="split">
        <section class="split-left on-dark" aria-label={context.product}>
          <a class="split-brand" href={context.frame?.home ?? '/'}>
            <img src={asset('mark.svg')} alt="" width="44" height="44" />
            {context.product}
          </a>
          <div>
            <p class="split-say">{say}</p>
            {more && <p class="split-more only-desk">{more}</p>}
          </div>
          {drawing && <div class="only-desk">{drawing}</div>}
        </section>
        <main class="split-right" id="content" tabIndex={-1}>
          <div class="split-form">
            <Notice context={context} />
            <h1>{title}</h1>
            {children}
            <p class="split-links">
              <OtherLanguage context={context} />
            </p>
          </div>
        </main>
      </div>
    </Document>
  )
}

function OtherLanguage({ context }: { context: PageContext }) {
  const other = context.locale === 'vi' ? 'en' : 'vi'
  return (
    <a class="tapline" href={`${context.path}?lang=${other}`} lang={other} hreflang={other}>
      {pick(context.locale, messages).otherLanguage}
    </a>
  )
}
