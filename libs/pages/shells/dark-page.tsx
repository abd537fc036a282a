import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { SampleBar } from './bars.js'
import { Document } from './document.js'

interface DarkPageProps {
  title: string
  context: PageContext
  /** door = one phone wide, at the entrance; board = the wall of the hall. */
  kind: 'door' | 'board'
  scripts?: string[]
  children: ComponentChildren
}

/** The only dark faces. The content brings its own header, main part and footer. */
export function DarkPage({ title, context, kind, scripts, children }: DarkPageProps) {
  return (
    <Document
      title={title}
      context={context}
      styles="staff.css"
      theme="dark"
      scripts={scripts}
      bodyClass="dark-body"
    >
      <SampleBar context={context} />
      <main class={`${kind} on-dark`} id="content" tabIndex={-1}>
        {kind === 'door' && <h1 class="visually-hidden">{title}</h1>}
        {children}
      </main>
    </Document>
  )
}
