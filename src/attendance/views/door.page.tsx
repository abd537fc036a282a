import {
  DarkPage,
  EmptySeats,
  ErrorSummary,
  FormSecrets,
  Icon,
  Seats,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatShortDate } from '#text'
import type { DoorView } from '../doors.presenter.js'
import { vi as t } from '../messages.vi.js'
import type { SessionHead } from '../../trainings/trainings.presenter.js'
import { Answer, Signs } from './answer.js'
import { FoundPeople } from './found-people.js'

/** The door of one session: a field for scanner and keyboard, the answer in large letters, the roster by name. */
export function DoorPage({ data, context }: PageProps<DoorView>) {
  const { training, session } = data
  if (!session) return <DoorWithoutSession data={data} context={context} />
  return (
    <DarkPage title={`${t.door}: ${training.title}`} context={context} kind="door" scripts={['door.js']}>
      <DoorHead data={data} session={session} />
      <ErrorSummary context={context} />
      <Answer answer={data.answer} />
      <div id="found" hidden={Boolean(data.answer)}>
        {data.found ? (
          <FoundPeople people={data.found} scansAt={scansOf(data)} sessionId={session.id} context={context} />
        ) : (
          <Ready context={context} />
        )}
      </div>
      <DoorForms data={data} session={session} context={context} />
      <Hall data={data} context={context} />
      <Signs />
    </DarkPage>
  )
}

const scansOf = ({ training }: DoorView) => `/trainings/${training.id}/scans`

/** `Buổi sáng, 26/4` */
export const sessionLabel = ({ name, startsAt }: Pick<SessionHead, 'name' | 'startsAt'>) =>
  `${name}, ${formatShortDate(new Date(startsAt))}`

function DoorHead({ data, session }: { data: DoorView; session: SessionHead }) {
  return (
    <header>
      <div>
        <b>{sessionLabel(session)}</b>
        <br />
        <span class="quiet">{data.training.title}</span>
        <br />
        <a href="/door">{t.otherSession}</a>
      </div>
      <span class="net needs-script" id="net" data-on={t.online} data-off={t.offline} role="status">
        <Icon name="wifi" />
        <span>{t.online}</span>
      </span>
    </header>
  )
}

function Ready({ context }: { context: PageContext }) {
  const isSecure = context.publicAddress.startsWith('https:')
  return (
    <div class="ready">
      <Icon name="usb" />
      <b>{t.ready}</b>
      <p>{t.readyHint}</p>
      <p class="quiet">
        <Icon name="camera" /> {isSecure ? t.cameraLater : t.cameraNeedsHttps}
      </p>
    </div>
  )
}

function DoorForms({ data, session, context }: PageProps<DoorView> & { session: SessionHead }) {
  return (
    <div class="door-forms">
      <form
        method="post"
        action={scansOf(data)}
        id="code-form"
        noValidate
        data-not-sent={t.notSent}
        data-not-sent-hint={t.notSentHint}
        data-signed-out={t.signedOut}
      >
        <FormSecrets context={context} />
        <input type="hidden" name="sessionId" value={session.id} />
        <input type="hidden" name="method" value="ticket" />
        <label class="visually-hidden" for="code">
          {t.code}
        </label>
        <input
          class="form-control"
          id="code"
          name="code"
          placeholder={t.code}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          autofocus
        />
        <button class="btn btn-l" type="submit">
          <Icon name="scan" />
          {t.send}
        </button>
      </form>
      <form action={context.path} id="search-form" role="search">
        <input type="hidden" name="sessionId" value={session.id} />
        <label class="visually-hidden" for="search">
          {t.searchName}
        </label>
        <input
          class="form-control"
          id="search"
          type="search"
          name="search"
          value={data.found ? context.query.search : ''}
          placeholder={t.searchName}
          autocomplete="off"
          data-search
        />
        <button class="btn btn-g" type="submit">
          <Icon name="search" />
          {t.search}
        </button>
      </form>
    </div>
  )
}

function Hall({ data, context }: PageProps<DoorView>) {
  const { n, rest } = t.entered(data.counts.in, data.counts.total)
  return (
    <footer id="hall">
      <div class="cnt">
        <span>
          <b id="count-in">{n}</b>
          <span id="count-total">{rest}</span>
        </span>
        <span class="quiet needs-script">{t.sounds}</span>
      </div>
      {data.seats.length > 0 && <Seats states={data.seats} locale={context.locale} columns={25} curve={3} />}
    </footer>
  )
}

function DoorWithoutSession({ data, context }: PageProps<DoorView>) {
  return (
    <DarkPage title={`${t.door}: ${data.training.title}`} context={context} kind="door">
      <EmptySeats title={t.noSessions} hint={t.noSessionsHint} actions={<a href="/door">{t.today}</a>} />
    </DarkPage>
  )
}
