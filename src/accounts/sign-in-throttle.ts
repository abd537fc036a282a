import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Throttle, type ThrottleRule } from '../access/throttle.js'
import { KnownDevices } from './known-devices.js'
import { readOneTimeCode } from './recovery-code-words.js'
import { shortAddress } from './short-address.js'

interface Rules {
  /** A browser in which this account has signed in before. */
  device: ThrottleRule
  /** This account, from one neighbourhood of addresses. */
  place: ThrottleRule
  /** All accounts, from one address. */
  address: ThrottleRule
  /** This account, from everywhere. */
  account: ThrottleRule | null
}

/** Passwords. The account's limit is higher than a place's, so that no single place can use it up. */
const passwordRules: Rules = {
  device: { name: 'sign_in_device', limit: 10, minutes: 15 },
  place: { name: 'sign_in_place', limit: 10, minutes: 15 },
  address: { name: 'sign_in_address', limit: 100, minutes: 15 },
  account: { name: 'sign_in_account', limit: 100, minutes: 15 },
}

/** One-time codes, three of a million right at any time: a hundred days of guessing for one chance in seven. */
const codeRules: Rules = {
  device: { name: 'code_device', limit: 10, minutes: 15 },
  place: { name: 'code_place', limit: 10, minutes: 15 },
  address: { name: 'code_address', limit: 100, minutes: 15 },
  account: { name: 'code_account', limit: 20, minutes: 60 },
}

export interface CountedGuess {
  /** For a guess that was none. */
  giveBack: () => Promise<void>
  /** What the browser is given to be recognised by, once it has signed in. */
  deviceMark: () => Promise<string>
}

/**
 * Counts guesses at sign-in by account and by address, so that neither many guesses at one account nor few at
 * many come far. Counts end with their quarter of an hour, and nobody can keep an owner out: from one
 * neighbourhood at most ten guesses count against an account, and a browser that has signed in before is
 * counted by itself.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly throttle: Throttle,
    private readonly devices: KnownDevices,
  ) {}

  /** Counts a password before it is looked at: a hundred at once are a hundred. Throws `too_many_attempts`. */
  countPassword(actor: Actor, email: string, mark: string | null): Promise<CountedGuess> {
    return this.count(passwordRules, actor, email, mark)
  }

  /**
   * Counts a code of the second step. Recovery codes are too many to be guessed: they are not counted against the
   * account as a whole, so that the owner can use his whatever others try elsewhere.
   */
  countCode(actor: Actor, email: string, mark: string | null, code: string): Promise<CountedGuess> {
    const rules = readOneTimeCode(code) ? codeRules : { ...codeRules, account: null }
    return this.count(rules, actor, email, mark)
  }

  private async count(rules: Rules, actor: Actor, email: string, mark: string | null): Promise<CountedGuess> {
    const address = actor.request?.address ?? 'unknown'
    const device = await this.devices.recognise(email, mark)
    const counted = device
      ? [{ rule: rules.device, subject: `${email}|${device}` }]
      : countedElsewhere(rules, email, address)
    for (const { rule, subject } of counted) await this.throttle.count(rule, subject)
    return {
      giveBack: async () => {
        for (const { rule, subject } of counted) await this.throttle.giveBack(rule, subject)
      },
      deviceMark: () => this.devices.mark(email, mark),
    }
  }
}

/** The narrow ones first: what they refuse is not counted against the account as a whole. */
function countedElsewhere(rules: Rules, email: string, address: string) {
  const narrow = [
    { rule: rules.place, subject: `${email}|${shortAddress(address) || address}` },
    { rule: rules.address, subject: address },
  ]
  return rules.account ? [...narrow, { rule: rules.account, subject: email }] : narrow
}
