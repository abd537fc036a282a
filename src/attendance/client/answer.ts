/** The parts of an answer that the door shows; see `ScanAnswer`. */
export interface ShownAnswer {
  result: string
  title: string
  message: string
  person: { name: string; positionTitle: string; unitName: string } | null
  otherTraining: { title: string } | null
  counts: { in: number; total: number }
}

const colours = ['ok', 'again', 'wait', 'no']

const part = (selector: string) => document.querySelector<HTMLElement>(selector)

function write(selector: string, text: string): void {
  const place = part(`#answer ${selector}`)
  if (place) place.textContent = text
}

/** Takes a copy of the sign that the page brought for this result, with its colour. */
function show(result: string): void {
  const box = part('#answer')
  const sign = part(`#signs [data-result="${result}"]`)
  if (!box || !sign) return
  box.classList.remove(...colours)
  box.classList.add(sign.dataset['colour'] ?? 'no')
  box.dataset['shown'] = result
  part('#answer .sign-place')?.replaceChildren(sign.cloneNode(true))
  part('#found')?.setAttribute('hidden', '')
  box.hidden = false
}

export function showAnswer(answer: ShownAnswer): void {
  const { person } = answer
  write('.say', answer.title)
  write('.nm', person?.name ?? answer.otherTraining?.title ?? '')
  write('.who', person ? [person.positionTitle, person.unitName].filter(Boolean).join(' · ') : '')
  write('.msg', answer.message)
  show(answer.result)
  const entered = part('#count-in')
  if (entered) entered.textContent = String(answer.counts.in)
}

/** What the page says when the scan did not come through. */
export function showUnsent(title: string, hint: string): void {
  write('.say', title)
  write('.nm', '')
  write('.who', '')
  write('.msg', hint)
  show('unsent')
}

export function clearAnswer(): void {
  part('#answer')?.setAttribute('hidden', '')
  part('#found')?.removeAttribute('hidden')
}
