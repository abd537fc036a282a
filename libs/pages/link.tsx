import type { ComponentChildren } from 'preact'
import { Icon } from './icon.js'

const allowed = /^(?:https?:\/\/|mailto:|tel:)/i
// Browsers drop these inside an address, so `java\nscript:` would pass a check made before they go.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const ignoredByBrowsers = /[\u0000-\u0020\u007f]/g

/** The address when it is http(s), mailto, tel or relative on our own site; null for anything else. */
export function safeHref(href: string): string | null {
  const bare = href.replace(ignoredByBrowsers, '')
  if (allowed.test(bare)) return href.trim()
  const isRelative = !/^[^/?#]*:/.test(bare) && !/^[/\\]{2}/.test(bare)
  return isRelative ? href.trim() : null
}

interface SafeLinkProps {
  href: string
  class?: string
  /** Shows the sign for a page of another site. */
  external?: boolean
  children: ComponentChildren
}

/** A link whose address comes from people. An address outside the allow-list leaves its text only. */
export function SafeLink({ href, class: className, external, children }: SafeLinkProps) {
  const address = safeHref(href)
  if (address === null) return <span class={className}>{children}</span>
  return (
    <a href={address} class={className} rel={/^https?:/i.test(address) ? 'noopener noreferrer' : undefined}>
      {children}
      {external && <Icon name="external-link" />}
    </a>
  )
}
