const editable = 'input, textarea, select, [contenteditable]'

/** The key `/` goes to this list's search, or to the search page. */
export function listenForSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest(editable)) return
    const box = document.querySelector<HTMLElement>('[data-search]')
    const link = document.querySelector<HTMLElement>('[data-search-link]')
    if (!box && !link) return
    event.preventDefault()
    if (box) box.focus()
    else link?.click()
  })
}
