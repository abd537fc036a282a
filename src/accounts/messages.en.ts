import type { vi } from './messages.vi.js'

/** The pages that a person sees before signing in. Staff pages speak Vietnamese. */
export const en: Pick<typeof vi, 'signIn' | 'say' | 'more' | 'email' | 'password' | 'forgotten'> = {
  signIn: 'Sign in',
  say: 'One seat, one person',
  more: 'Plan, list, attendance, certificates and news of a training, in one place.',
  email: 'E-mail address',
  password: 'Password',
  forgotten: 'Forgotten your password? Your administrator can give you a new one.',
}
