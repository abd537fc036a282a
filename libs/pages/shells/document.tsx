import type { ComponentChildren } from 'preact'
import { asset } from '../assets.js'
import type { PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { SeatDefs } from '../seats/seat-defs.js'

/** For search engines and shared links; only public pages have one. */
export interface SharedMeta {
  description: string
  /** Full address of a picture. */
  image?: string
  type?: 'website' | 'article'
  /** Full address of this page, when it can be reached by several. */
  canonical?: string
}

interface DocumentProps {
  title: string
  context: PageContext
  styles: 'staff.css' | 'public.css'
  theme?: 'light' | 'dark'
  /** False keeps the page out of search engines. */
  indexed?: boolean
  shared?: SharedMeta
  /** More scripts of the page, by their asset names: `door.js`. */
  scripts?: string[]
  bodyClass?: string
  children: ComponentChildren
}

const htmxConfig = JSON.stringify({ includeIndicatorCSS: false })

/** The frame of every HTML page: head, skip link, seat drawings. No inline script or style anywhere. */
export function Document(props: DocumentProps) {
  const { title, context, styles, theme = 'light', shared, scripts = [] } = props
  return (
    <html lang={context.locale} data-bs-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === context.product ? title : `${title} · ${context.product}`}</title>
        {!props.indexed && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#18264f" />
        <meta name="htmx-config" content={htmxConfig} />
        {shared && <Shared title={title} shared={shared} />}
        <link rel="icon" href={asset('mark.svg')} />
        {['be-vietnam-pro-vietnamese-400.woff2', 'be-vietnam-pro-latin-400.woff2'].map((font) => (
          <link rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset(styles)} />
        {['app.js', ...scripts].map((script) => (
          <script src={asset(script)} defer />
        ))}
      </head>
      <body class={props.bodyClass}>
        <SeatDefs />
        <a class="skip" href="#content">
          {pick(context.locale, messages).skipToContent}
        </a>
        {props.children}
      </body>
    </html>
  )
}

function Shared({ title, shared }: { title: string; shared: SharedMeta }) {
  return (
    <>
      <meta name="description" content={shared.description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={shared.description} />
      <meta property="og:type" content={shared.type ?? 'website'} />
      {shared.image && <meta property="og:image" content={shared.image} />}
      {shared.canonical && <link rel="canonical" href={shared.canonical} />}
      {shared.canonical && <meta property="og:url" content={shared.canonical} />}
    </>
  )
}
