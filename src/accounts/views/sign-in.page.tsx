import {
  Form,
  HiddenField,
  pick,
  Seats,
  SplitPage,
  SubmitButton,
  TextField,
  type PageProps,
  type SeatState,
} from '#pages'
import { en } from '../messages.en.js'
import { vi } from '../messages.vi.js'

export interface SignInData {
  next: string | null
}

export function SignInPage({ data, context }: PageProps<SignInData>) {
  const t = pick(context.locale, { vi, en: { ...vi, ...en } })
  return (
    <SplitPage title={t.signIn} context={context} say={t.say} more={t.more} drawing={<Hall />}>
      <Form action="/sign-in" context={context}>
        {data.next && <HiddenField name="next" value={data.next} />}
        <TextField name="email" label={t.email} type="email" autocomplete="username" context={context} />
        <TextField
          name="password"
          label={t.password}
          type="password"
          autocomplete="current-password"
          context={context}
        />
        <SubmitButton wide>{t.signIn}</SubmitButton>
      </Form>
      <p class="hint mt-3">{t.forgotten}</p>
    </SplitPage>
  )
}

const rows = [
  'fpppppnpppfppnpppppp',
  'pnfppppnpppppfpnpppp',
  'ppnpfppppnppppnppfpp',
  'pppnppfpppnpppppfppp',
  'ppppnpppfppnpppppfpn',
]
const states: Record<string, SeatState> = { p: 'present', n: 'named', f: 'free' }

/** An ornament: some seats taken, some promised, some free, and one person's own. */
function Hall() {
  const drawn = [...rows.join('')].map((letter) => states[letter]!)
  return (
    <div aria-hidden="true">
      <Seats states={drawn} locale="vi" me={47} />
    </div>
  )
}
