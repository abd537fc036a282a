import { pageOf } from './hall.js'

const PAUSE_MS = 180

/** Shows the people whose names hold what is typed, as it is typed. */
export function searchWhileTyping(begin: () => void): void {
  const box = document.querySelector<HTMLInputElement>('#search')
  if (!box) return
  let waiting = 0
  let asked = 0
  const look = async () => {
    const turn = ++asked
    const page = await pageOf(box.value.trim() ? { search: box.value } : {})
    const found = page?.querySelector('#found')
    // An older, slower answer must not replace a newer one.
    if (!found || turn !== asked) return
    document.querySelector('#found')?.replaceChildren(...found.childNodes)
    begin()
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(), PAUSE_MS)
  })
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    void look()
  })
}
