function textToCopy(button: HTMLElement): string {
  const source = button.dataset['copyFrom'] && document.getElementById(button.dataset['copyFrom'])
  if (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) return source.value
  return source ? source.innerText : (button.dataset['copy'] ?? '')
}

/** Without HTTPS there is no clipboard interface: a selected text field and the old command still work. */
async function write(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}

/** Buttons that put a text on the clipboard and say so in their own words for a while. */
export function listenForCopies(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-copy]')
    if (!button) return
    void write(textToCopy(button)).then(() => {
      const label = button.querySelector('span') ?? button
      const before = button.dataset['copyLabel'] ?? label.textContent ?? ''
      button.dataset['copyLabel'] = before
      label.textContent = button.dataset['copied'] ?? before
      setTimeout(() => (label.textContent = before), 3000)
    })
  })
}
