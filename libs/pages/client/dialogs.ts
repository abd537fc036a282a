function asDialog(section: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'confirm-dialog'
  const title = section.getAttribute('aria-labelledby')
  if (title) dialog.setAttribute('aria-labelledby', title)
  section.replaceWith(dialog)
  dialog.append(section)
  return dialog
}

/** The safe button has the focus, unless an error waits to be mended. */
function open(dialog: HTMLDialogElement): void {
  dialog.showModal()
  const first = dialog.querySelector<HTMLElement>('[aria-invalid]') ?? dialog.querySelector('[data-close]')
  if (first instanceof HTMLElement) first.focus()
}

function prepare(section: HTMLElement): void {
  const dialog = asDialog(section)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest(`a[href="#${section.id}"]`)
    if (!link) return
    event.preventDefault()
    open(dialog)
  })
  dialog.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-close]')) return
    event.preventDefault()
    dialog.close()
  })
  const isWanted =
    location.hash === `#${section.id}` || section.querySelector('[aria-invalid], [role="alert"]')
  if (isWanted) open(dialog)
}

/** A section that asks before a dangerous act becomes a dialog; Esc closes it, as dialogs do. */
export function upgradeDialogs(): void {
  document.querySelectorAll<HTMLElement>('section[data-dialog]').forEach(prepare)
}
