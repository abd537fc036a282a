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
  toHome: 'Go to the home page',
  openAgain: 'Open this page again',
  addressProblem: 'Something in the address or the filter is not right, so the page could not be opened.',
  sentProblem: 'Something that was sent is not right, so nothing was saved.',
  verifyAgain: 'Verify another code',
  problemAdvice: 'Go back to the previous page, or go on with the button below.',
}
