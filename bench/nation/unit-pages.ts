import { paged, type MeasuredPage } from './measured-page.js'

export const unitPages: MeasuredPage[] = [
  {
    ...paged,
    name: 'organisations, first page',
    because:
      'One row for each body holds what the list is ordered by, so that an index has the order: bodies, then units by khối and name.',
    as: 'nation',
    path: () => '/organizations',
  },
  {
    ...paged,
    name: 'organisations, page 20',
    because: 'The same walk, over a thousand entries.',
    as: 'nation',
    path: () => '/organizations?page=20',
  },
  {
    ...paged,
    name: 'organisations of 2,000 units',
    because: 'Walked in the same order, with the 2,000 ids in a hash.',
    as: 'province',
    path: () => '/organizations',
  },
  {
    name: 'organisations, search “hoa sen 12”',
    because: 'The trigram index finds the words; the few hundred found are sorted.',
    as: 'nation',
    path: () => '/organizations?search=hoa+sen+12',
  },
  {
    ...paged,
    name: 'tree of organisations',
    because: 'One level is read by the index of parents; how many stand below is counted to a thousand.',
    as: 'nation',
    path: () => '/organizations/tree',
  },
  {
    ...paged,
    name: 'a superior union',
    because: 'Found by its id.',
    as: 'nation',
    path: (at) => `/organizations/${at.superior}`,
  },
  {
    ...paged,
    name: 'history of a grassroots union',
    because:
      'Its registrations are gathered by the index of units; figures are counted for the trainings of the page alone.',
    as: 'nation',
    path: (at) => `/organizations/${at.leaf}/history`,
  },
  {
    ...paged,
    name: 'history of a superior union',
    because: 'As above, for the hundred units below it.',
    as: 'nation',
    path: (at) => `/organizations/${at.superior}/history`,
  },
  {
    ...paged,
    name: 'history of 2,000 units',
    because: `Trainings are walked from the newest on; of each the participants' units are read off an index and looked for in a hash, until the page is full.`,
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history`,
  },
  {
    ...paged,
    name: 'history of 2,000 units, from the middle on',
    because: 'The same walk, begun at the training where the page before ended.',
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history?after=${at.middleTraining}`,
  },
  {
    ...paged,
    name: 'history of 2,000 units, by the tree of then',
    because:
      'The same walk; the hash is of everybody who ever belonged, and the days are compared only for those found.',
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history?by=then`,
  },
  {
    ...paged,
    name: 'history of the nation',
    because: 'Almost every training has somebody of it, so the walk ends at once.',
    as: 'nation',
    path: (at) => `/organizations/${at.nation}/history`,
  },
  {
    name: 'a year of 2,000 units by superior union',
    because: `The year's registrations of 2,000 units, some four thousand, are counted one by one: attendance by the index of scans.`,
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history/units?year=2024`,
  },
]
