const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')

/** Drop-down menus are `<details>`: Esc and a click beside them close them. */
export function closeMenus(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    openMenus().forEach((menu) => {
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
  })
  document.addEventListener('click', (event) => {
    openMenus().forEach((menu) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    })
  })
}
