/** A finished job changes more of its page than its progress: the page is loaded again. */
export function reloadWhenDone(): void {
  document.addEventListener('done', (event) => {
    if (event.target instanceof Element && event.target.hasAttribute('data-reload-when-done'))
      location.reload()
  })
}
