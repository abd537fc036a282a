import { Icon, type IconName } from '#pages'
import type { ScanResult } from '../scan-kinds.js'
import type { ScanAnswer } from '../scans.presenter.js'

interface Look {
  /** Colour of the whole answer. */
  colour: 'ok' | 'again' | 'wait' | 'no'
  /** Shape of its sign: none is the circle. */
  shape: '' | 'sq' | 'di' | 'oc'
  icon: IconName
}

/** Shape, then word, then colour. */
const looks: Record<ScanResult, Look> = {
  in: { colour: 'ok', shape: '', icon: 'check' },
  late: { colour: 'ok', shape: '', icon: 'clock' },
  already_in: { colour: 'again', shape: 'sq', icon: 'repeat' },
  waiting: { colour: 'wait', shape: 'di', icon: 'hourglass' },
  withdrawn: { colour: 'no', shape: 'oc', icon: 'ban' },
  other_training: { colour: 'no', shape: 'oc', icon: 'x' },
  revoked: { colour: 'no', shape: 'oc', icon: 'ban' },
  unknown: { colour: 'no', shape: 'oc', icon: 'question-mark' },
}

/** For what happened outside the result list: the request did not come through. */
const unsent: Look = { colour: 'wait', shape: 'di', icon: 'wifi-off' }

function Sign({ look, result }: { look: Look; result?: string }) {
  return (
    <div
      class={look.shape ? `sign ${look.shape}` : 'sign'}
      data-result={result}
      data-colour={result && look.colour}
    >
      <Icon name={look.icon} />
    </div>
  )
}

/** A name that stands below the title: the person's, or of the training that the ticket is for. */
const nameOf = ({ person, otherTraining }: ScanAnswer) => person?.name ?? otherTraining?.title ?? ''

const officeOf = ({ person }: ScanAnswer) =>
  person ? [person.positionTitle, person.unitName].filter(Boolean).join(' · ') : ''

/** The answer as the door shows it; the script fills the same places. */
export function Answer({ answer }: { answer: ScanAnswer | null }) {
  const look = answer && looks[answer.result]
  return (
    <div
      class={look ? `ans ${look.colour}` : 'ans'}
      id="answer"
      role="status"
      aria-live="assertive"
      hidden={!answer}
      data-shown={answer?.result}
    >
      <div class="sign-place">{look && <Sign look={look} />}</div>
      <div class="say">{answer?.title}</div>
      <div class="nm">{answer && nameOf(answer)}</div>
      <p class="who">{answer && officeOf(answer)}</p>
      <p class="msg">{answer?.message}</p>
    </div>
  )
}

/** The signs that the script takes its copies from. */
export function Signs() {
  return (
    <div id="signs" hidden>
      {Object.entries(looks).map(([result, look]) => (
        <Sign look={look} result={result} />
      ))}
      <Sign look={unsent} result="unsent" />
    </div>
  )
}
