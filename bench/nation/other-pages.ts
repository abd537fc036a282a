import { paged, type MeasuredPage } from './measured-page.js'

export const otherPages: MeasuredPage[] = [
  {
    ...paged,
    name: 'trainings, first page',
    because: 'The index of days is walked backwards; the page is cut before names and seats are looked up.',
    as: 'nation',
    path: () => '/trainings',
  },
  {
    ...paged,
    name: 'trainings, from the middle on',
    because: 'The same walk, begun where the page before ended.',
    as: 'nation',
    path: (at) => `/trainings?after=${at.middleTraining}`,
  },
  {
    ...paged,
    name: 'trainings of 2,000 units',
    because: 'The same walk, with the units in a hash.',
    as: 'province',
    path: () => '/trainings',
  },
  {
    ...paged,
    name: 'trainings, search',
    because:
      'Frequent words: the list is walked by day until the page is full, and found ones are counted to a thousand.',
    as: 'nation',
    path: () => '/trainings?search=nu+cong',
  },
  {
    ...paged,
    name: 'certificates, first page',
    because:
      'The register is walked in its own order, newest year first; the page is cut before anything is joined to it.',
    as: 'nation',
    path: () => '/certificates',
  },
  {
    ...paged,
    name: 'certificates, from the middle on',
    because: 'The same walk, begun in the year of the certificate after which it goes on.',
    as: 'nation',
    path: (at) => `/certificates?after=${at.middleCertificate}`,
  },
  {
    ...paged,
    name: 'letters, first page',
    because:
      'An index has the order (unsent first, then the newest); over many bodies purposes are not counted.',
    as: 'nation',
    path: () => '/messages',
  },
  {
    ...paged,
    name: 'letters, from the middle on',
    because: 'The same walk, begun among the letters that are sent.',
    as: 'nation',
    path: (at) => `/messages?after=sent.${at.middleLetter}`,
  },
  {
    ...paged,
    name: 'desk of the nation',
    because:
      'Figures of a year are counted for all its trainings at once, off indexes, and kept for ten minutes where more than five thousand bodies are within reach.',
    as: 'nation',
    path: () => '/dashboard',
  },
  {
    ...paged,
    name: 'desk of 2,000 units',
    because: 'The same, for the thirtieth part, and counted at each asking.',
    as: 'province',
    path: () => '/dashboard',
  },
  {
    ...paged,
    name: 'public list of trainings',
    because: 'What comes and what is over are two walks of the index of days, each as far as the page.',
    as: 'nation',
    path: () => '/lop',
  },
]
