/** This page without what was sought or answered. */
function ownAddress(): string {
  const session = new URLSearchParams(location.search).get('sessionId')
  return session ? `${location.pathname}?sessionId=${session}` : location.pathname
}

/** Another page of this door, as a document; null when it cannot be had now. */
export async function pageOf(query: Record<string, string> = {}): Promise<Document | null> {
  const address = new URL(ownAddress(), location.href)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null)
  if (!response?.ok || response.redirected) return null
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** Figures and seats as they are now: other doors let people in too. */
export async function refreshHall(): Promise<void> {
  const fresh = (await pageOf())?.querySelector('#hall')
  if (fresh) document.querySelector('#hall')?.replaceChildren(...fresh.childNodes)
}

export function showConnection(isOnline: boolean): void {
  const pill = document.querySelector<HTMLElement>('#net')
  const word = pill?.querySelector('span')
  if (!pill || !word) return
  pill.classList.toggle('off', !isOnline)
  word.textContent = pill.dataset[isOnline ? 'on' : 'off'] ?? ''
}
