import { turnOnSecondFactor, type Telephone } from '../support/second-factor.js'
import type { StaffMember } from '../support/staff.js'
import type { TestApp } from '../support/test-app.js'

/** Signing in by password and code, with everything kept in mind that must never be written down. */
export function signingInBySteps(appOf: () => TestApp) {
  const secrets: string[] = []
  const keep = <T extends string | string[]>(secret: T): T => {
    secrets.push(...[secret].flat())
    return secret
  }

  async function turnOn(member: StaffMember): Promise<Telephone> {
    const telephone = await turnOnSecondFactor(appOf(), member)
    keep([telephone.secret, ...telephone.recoveryCodes])
    return telephone
  }

  const showPassword = async ({ email, password }: StaffMember) =>
    (await appOf().visitor.post('/sign-in', { email, password }).expect(201)).body as {
      token: string
      owesCode: boolean
      next: string
    }

  /** The status of the second step, after the first one went well. */
  async function signIn(member: StaffMember, code: string): Promise<number> {
    const { token } = await showPassword(member)
    keep([token, code])
    return (await appOf().visitor.post('/sign-in/code', { token, code })).status
  }

  return { secrets, keep, turnOn, showPassword, signIn }
}
