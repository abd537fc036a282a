import { Secret, TOTP } from 'otpauth'
import type { StaffMember } from './staff.js'
import type { TestApp } from './test-app.js'
import { until } from './until.js'

const STEP_MS = 30_000

/** A telephone with the secret of one account in it. */
export class Telephone {
  private readonly totp: TOTP

  constructor(
    /** In groups of four, as the page shows it. */
    readonly secret: string,
    readonly recoveryCodes: string[] = [],
  ) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/ /g, '')) })
  }

  /** The code that it shows now, or `steps` of 30 seconds later (earlier when negative). */
  code(steps = 0): string {
    return this.totp.generate({ timestamp: Date.now() + steps * STEP_MS })
  }
}

/** Not in the last seconds of a step: what is typed now is looked at in the same one. */
export const withinOneStep = () => until(() => Date.now() % STEP_MS < STEP_MS - 5_000, 'a fresh step', 10_000)

/** Turns the second step on for somebody, as he would; the code of the present step is used up by it. */
export async function turnOnSecondFactor(app: TestApp, member: StaffMember): Promise<Telephone> {
  const agent = app.as(member)
  await agent.post('/account/totp', { currentPassword: member.password }).expect(201)
  const { body } = await agent.get('/account/totp').expect(200)
  const { secret } = (body as { setup: { secret: string } }).setup
  await withinOneStep()
  const code = new Telephone(secret).code()
  const confirmed = await agent.post('/account/totp/confirmation', { code }).expect(201)
  return new Telephone(secret, (confirmed.body as { codes: string[] }).codes)
}

/** As if the telephone had not been asked for a while: codes up to now can be used again. */
export const forgetSteps = (app: TestApp, userId: string) =>
  app.query('UPDATE second_factors SET last_step = last_step - 10 WHERE user_id = $1', [userId])
