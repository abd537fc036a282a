import { isUuid } from '#fields'

/** The path of a form that is shown again, with the body that was chosen although its list may not hold it. */
export const formWithBody = (path: string, sent: unknown): string => {
  const { organizationId } = (sent ?? {}) as { organizationId?: unknown }
  return isUuid(organizationId) ? `${path}?organizationId=${String(organizationId)}` : path
}
