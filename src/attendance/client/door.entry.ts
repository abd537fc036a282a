// The door page with scripts: answers at once, sound, and a field that is always ready for the next ticket.
import { clearAnswer, showAnswer, showUnsent, type ShownAnswer } from './answer.js'
import { showConnection, refreshHall } from './hall.js'
import { searchWhileTyping } from './name-search.js'
import { sendScan, Unsent } from './send-scan.js'
import { playResult } from './sounds.js'

const codeForm = document.querySelector<HTMLFormElement>('#code-form')
const code = document.querySelector<HTMLInputElement>('#code')

/** One after the other, so that the answers come in the order of the people. */
let line: Promise<void> = Promise.resolve()

function enqueue(form: HTMLFormElement): void {
  const fields = Object.fromEntries(new FormData(form)) as Record<string, string>
  if (form === codeForm && !fields['code']?.trim()) return
  if (form === codeForm && code) code.value = ''
  line = line.then(() => settle(form, fields))
}

async function settle(form: HTMLFormElement, fields: Record<string, string>): Promise<void> {
  try {
    const answer: ShownAnswer = await sendScan(form.action, fields)
    showConnection(true)
    showAnswer(answer)
    playResult(answer.result)
    if (answer.result === 'in' || answer.result === 'late') void refreshHall()
  } catch (error) {
    const words = codeForm?.dataset ?? {}
    const refusal = error instanceof Unsent ? error.detail : null
    if (!refusal) showConnection(false)
    showUnsent(words['notSent'] ?? '', refusal ?? words['notSentHint'] ?? '')
    playResult('unsent')
    if (code && !code.value && fields['code']) giveBack(code, fields['code'])
  }
  if (form === codeForm) focusUnlessTyping(code)
  else document.querySelector<HTMLInputElement>('#search')?.select()
}

/** Enter sends it again; another ticket replaces it. */
function giveBack(field: HTMLInputElement, text: string): void {
  field.value = text
  field.select()
}

/** The next ticket may be coming in while the last one is answered: what is being typed is not selected. */
function focusUnlessTyping(field: HTMLInputElement | null): void {
  if (document.activeElement !== field) field?.focus()
}

// Before the common script that holds the buttons of every form.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form !== codeForm && form.dataset['scan'] === undefined) return
    event.preventDefault()
    enqueue(form)
  },
  true,
)

searchWhileTyping(clearAnswer)
window.addEventListener('online', () => showConnection(true))
window.addEventListener('offline', () => showConnection(false))
setInterval(() => {
  if (document.visibilityState === 'visible') void refreshHall()
}, 15_000)
focusUnlessTyping(code)
