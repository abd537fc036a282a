import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { Document } from './document.js'

interface PrintPageProps {
  title: string
  context: PageContext
  landscape?: boolean
  /** Where the reader came from. */
  backHref?: string
  backLabel?: string
  children: ComponentChildren
}

/** A sheet in Tinos with the margins of Decree 30, shown as it prints. The content brings its own `h1`. */
export function PrintPage(props: PrintPageProps) {
  const { title, context, landscape } = props
  const t = pick(context.locale, messages)
  return (
    <Document
      title={title}
      context={context}
      styles="public.css"
      bodyClass={landscape ? 'print-body landscape' : 'print-body'}
    >
      <header class="print-bar no-print">
        {props.backHref && (
          <a class="btn btn-plain" href={props.backHref}>
            {props.backLabel ?? t.backHome}
          </a>
        )}
        <button type="button" class="btn btn-primary needs-script" data-print>
          {t.print}
        </button>
      </header>
      <main class={landscape ? 'paper sheet sheet-landscape' : 'paper sheet'} id="content" tabIndex={-1}>
        {context.sample && <div class="wm" aria-hidden="true" data-text={t.sampleTitle} />}
        {props.children}
      </main>
    </Document>
  )
}
