function question(text: string, form: HTMLFormElement): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'confirm-dialog question'
  const words = document.createElement('p')
  words.textContent = text
  const keep = document.createElement('button')
  keep.type = 'button'
  keep.className = 'btn btn-plain'
  keep.textContent = form.dataset['keep'] ?? ''
  const go = document.createElement('button')
  go.type = 'button'
  const asked = form.querySelector<HTMLElement>('button[type="submit"]')
  go.className = asked?.classList.contains('btn-danger') ? 'btn btn-danger' : 'btn btn-primary'
  go.textContent = asked?.textContent ?? ''
  const row = document.createElement('div')
  row.className = 'd-flex gap-2 justify-content-end flex-wrap'
  row.append(keep, go)
  dialog.append(words, row)
  keep.addEventListener('click', () => dialog.close())
  go.addEventListener('click', () => {
    form.dataset['confirmed'] = ''
    dialog.close()
    form.requestSubmit()
  })
  dialog.addEventListener('close', () => dialog.remove())
  return dialog
}

/** Forms with a question are asked before they are sent. */
export function askBeforeSending(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      const text = form.dataset['confirm']
      if (!text || form.dataset['confirmed'] !== undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const dialog = question(text, form)
      document.body.append(dialog)
      dialog.showModal()
    },
    true,
  )
}
