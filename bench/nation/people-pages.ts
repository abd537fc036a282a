import { paged, type MeasuredPage } from './measured-page.js'

export const peoplePages: MeasuredPage[] = [
  {
    ...paged,
    name: 'people, first page',
    because: `The index of names is walked from its beginning; each person is asked for by the unit's place in the closure, and all are within reach.`,
    as: 'nation',
    path: () => '/people',
  },
  {
    ...paged,
    name: 'people, page 20',
    because: 'The same walk, over a thousand entries of the index without their rows.',
    as: 'nation',
    path: () => '/people?page=20',
  },
  {
    ...paged,
    name: 'people, from the middle on',
    because:
      'A page is found by where the page before ended, so the middle of the list is as near as its beginning.',
    as: 'nation',
    path: (at) => `/people?after=${at.middlePerson}`,
  },
  {
    ...paged,
    name: 'people of 2,000 units, first page',
    because:
      'The ids of the 2,000 units make a hash once; the index of names, which holds the unit too, is walked until fifty of it are found.',
    as: 'province',
    path: () => '/people',
  },
  {
    ...paged,
    name: 'people of 2,000 units, from the middle on',
    because: 'The same walk, begun where the page before ended.',
    as: 'province',
    path: (at) => `/people?after=${at.middlePerson}`,
  },
  {
    ...paged,
    name: 'people of 2,000 units, chosen by the nation',
    because: `Whoever is asked for a unit looks at that unit's reach alone: as above.`,
    as: 'nation',
    path: (at) => `/people?unitId=${at.province}`,
  },
  {
    ...paged,
    name: 'people of one unit',
    because: 'Of few units everybody is gathered by the index of units and sorted: five people.',
    as: 'nation',
    path: (at) => `/people?unitId=${at.leaf}`,
  },
  {
    atMostMs: 100,
    name: 'search in 2,000 units: “nguyen thi hoa”',
    because:
      'Everybody of 2,000 units is looked at once, ten thousand short keys in memory, and only those found are ranked.',
    as: 'province',
    path: () => '/people?search=nguyen+thi+hoa',
  },
  {
    atMostMs: 100,
    name: 'search in 2,000 units: “hương”',
    because: 'As above; the accents decide only the rank of those found.',
    as: 'province',
    path: () => '/people?search=h%C6%B0%C6%A1ng',
  },
  {
    atMostMs: 100,
    name: 'search in 2,000 units: “thuy mam non”',
    because: `As above, over the name and the unit's name together.`,
    as: 'province',
    path: () => '/people?search=thuy+mam+non',
  },
  {
    name: 'search in the nation: “nguyen thi hoa”',
    because:
      'The trigram index of names finds who holds every word; at most two thousand of them are ranked.',
    as: 'nation',
    path: () => '/people?search=nguyen+thi+hoa',
  },
  {
    name: 'search in the nation: “van hung”',
    because: 'As above.',
    as: 'nation',
    path: () => '/people?search=van+hung',
  },
  {
    name: 'search in the nation: “nguyen thi”',
    because:
      'Two words that a sixth of all have: two thousand are taken as they come and ranked; nobody counts the rest.',
    as: 'nation',
    path: () => '/people?search=nguyen+thi',
  },
  {
    ...paged,
    name: 'history of a person',
    because: `A person's registrations by the index of people; three or four.`,
    as: 'nation',
    path: (at) => `/people/${at.person}/history`,
  },
  {
    name: 'not trained on a topic, nation',
    because:
      'People are walked by name, and the few registrations of each are looked at; the trainings on the topic come from the trigram index of their words.',
    as: 'nation',
    path: () => '/untrained?topic=tuyen+truyen',
  },
  {
    name: 'not trained on a topic, 2,000 units',
    because: 'As above, with the units in a hash.',
    as: 'province',
    path: () => '/untrained?topic=tuyen+truyen',
  },
  {
    ...paged,
    name: 'form of a new person',
    because: 'The unit is chosen by typing: only the top of the tree is offered.',
    as: 'nation',
    path: () => '/people/new',
  },
]
