import { dictionary } from '@zxcvbn-ts/language-common'
import { searchKey } from '#text'

/** What a password may have to do with whom it belongs to. */
export interface PasswordOwner {
  email: string
  name: string
}

/** What people in Vietnam, and in offices like ours, put into their first attempt. */
const localWords =
  'taphuan congdoan ldld liendoan laodong matkhau password admin quantri vietnam anhyeuem emyeuanh abc abcd qwerty'

/** So many letters or digits must be left when easy words are taken out. */
const OWN_PART = 6

let common: Set<string> | null = null

/** 49,000 of the passwords found most often in leaks, made a set at first use. */
const isInLeaks = (word: string) => (common ??= new Set(dictionary['passwords-common'])).has(word)

/** “Mật khẩu 123!” → `matkhau123` */
const lettersOf = (text: string) => searchKey(text).replace(/[^a-z0-9]/g, '')

/** Counts up or down, as 12345678 and hgfedcba do. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index))
  return steps.length > 0 && steps.every((step) => step === steps[0]) && Math.abs(steps[0]!) <= 1
}

const isRepeated = (text: string) => new Set(text).size < 4 || /^(.{1,5})\1+.?$/.test(text)

const without = (text: string, words: string[]) =>
  [...words].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ' '), text)

const isLeftShort = (text: string, words: string[]) => {
  const rest = without(text, words)
  return rest !== text && rest.replace(/ /g, '').length < OWN_PART
}

/** One that is guessed first: from leaks, a row of the keyboard, an office's own words with a year behind them. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  const letters = lettersOf(password)
  return (
    isInLeaks(lower) ||
    isInLeaks(letters) ||
    isRepeated(lower) ||
    isSequence(lower) ||
    isLeftShort(letters, localWords.split(' '))
  )
}

/** One that whoever knows the person tries first: name or e-mail address, with little else. */
export function isPersonalPassword(password: string, { email, name }: PasswordOwner): boolean {
  const [local = '', domain = ''] = email.split('@')
  const words = [...searchKey(name).split(' '), lettersOf(local), lettersOf(domain)]
  return isLeftShort(
    lettersOf(password),
    words.filter((word) => word.length > 1),
  )
}
