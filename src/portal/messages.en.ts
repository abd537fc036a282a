import type { vi } from './messages.vi.js'

export const en: Partial<typeof vi> = {
  trainings: 'Trainings',
  rights: 'Your rights over personal data',
  news: 'News',
  dashboard: 'Back to my desk',
  home: 'Home',
  verify: 'Verify a certificate',
  problem: 'This could not be done',
  notFound: 'Not found',
  toSignIn: 'Sign in',
  toDesk: 'Back to my desk',
  verifyAgain: 'Verify another code',
  problemAdvice: 'Go back to the previous page, or go on with the button below.',
}
