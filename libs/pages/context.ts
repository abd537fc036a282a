/** Everything that a page may know beside its own data. Built once per request by the web adapter. */
export type Locale = 'vi' | 'en'

export interface FieldError {
  /** Path of the field as the form names it: `capacity`, `sessions[0].endsAt`. */
  field: string
  code: string
  message: string
}

/** A refused form: what was typed, and what is wrong with it. Shown again on the form's own page. */
export interface Submitted {
  values: Record<string, unknown>
  errors: FieldError[]
  /** The sentence for an error that belongs to no single field. */
  message?: string
}

export interface Viewer {
  id: string
  name: string
  organizationName: string
  can(permission: string): boolean
}

export interface NavigationItem {
  label: string
  href: string
  /** Shown only to a viewer who has one of these; empty = to everybody. */
  permissions: string[]
  /** Behind the word “more” of a wide bar: work that is not of every day. */
  isRare?: boolean
}

export interface Branding {
  organizationName: string
  slogan: string | null
  links: { label: string; href: string }[]
}

export interface PageContext {
  product: string
  locale: Locale
  /** Business time (the demo may have moved it). */
  now: Date
  /** Path of the request without its query, and the query as flat strings. */
  path: string
  query: Record<string, string>
  /** `https://tap-huan.example`, without a slash at the end. */
  publicAddress: string
  /** Goes into every form as the hidden field `_csrf`. */
  csrf: string
  /** A fresh idempotency key; goes into each form as the hidden field `_key`. */
  newKey(): string
  viewer: Viewer | null
  branding: Branding
  /** Staff bar and public menu, in their order. */
  navigation: NavigationItem[]
  menu: NavigationItem[]
  /** True when the data are made up: every page says DỮ LIỆU MẪU. */
  sample: boolean
  /** True when a signed-in person's cookie travels unencrypted: shown as a warning to staff. */
  insecure: boolean
  /** One sentence about what the last action did, shown once. */
  notice: string | null
  submitted?: Submitted
  /** Addresses that the frame around every page leads to. */
  frame?: Frame
}

/** What is left out is not shown, or has the usual address named here. */
export interface Frame {
  /** `/` */
  home?: string
  /** Search over everything; the key `/` leads there from pages without a list's own search. */
  search?: string
  /** The viewer's own settings. */
  account?: string
  /** `/sign-in` */
  signIn?: string
  /** A POST; `/sign-out` */
  signOut?: string
  /** At the foot of public pages. */
  footerLinks?: { label: string; href: string }[]
}

export interface PageProps<T> {
  data: T
  context: PageContext
}
