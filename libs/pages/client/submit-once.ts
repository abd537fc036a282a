const buttonsOf = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLButtonElement>('button[type="submit"], button:not([type])')

function release(form: HTMLFormElement): void {
  form.removeAttribute('aria-busy')
  buttonsOf(form).forEach((button) => (button.disabled = false))
}

function hold(form: HTMLFormElement): void {
  buttonsOf(form).forEach((button) => (button.disabled = true))
}

/**
 * A second click sends nothing. The buttons are held after the form's data are gathered, so that the clicked
 * one is sent too; they come back when the page is shown again, and at once where the answer is a download.
 */
export function submitOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'post') return
    if (form.hasAttribute('aria-busy')) return event.preventDefault()
    form.setAttribute('aria-busy', 'true')
    setTimeout(() => hold(form))
    if (form.dataset['stays'] !== undefined) setTimeout(() => release(form), 3000)
  })
  window.addEventListener('pageshow', () => {
    document.querySelectorAll<HTMLFormElement>('form[aria-busy]').forEach(release)
  })
}
