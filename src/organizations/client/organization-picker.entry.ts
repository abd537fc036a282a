// What is ticked in a picker moves above the search field, so that another search does not take it away.
document.addEventListener('change', (event) => {
  const box = event.target
  if (!(box instanceof HTMLInputElement) || !box.checked) return
  const picker = box.closest('[data-picker]')
  const row = box.closest('label')
  const chosen = picker?.querySelector('[data-picker-chosen]')
  if (!row || !chosen || chosen.contains(row) || !row.closest('.picker-choices')) return
  if (box.type === 'radio') chosen.replaceChildren()
  chosen.append(row)
  box.focus()
})
