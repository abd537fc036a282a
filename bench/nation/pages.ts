import type { Landmarks } from './landmarks.js'
import type { staff } from './staff.js'

export interface MeasuredPage {
  name: string
  as: keyof typeof staff
  path: (at: Landmarks) => string
  /** How many times what it takes at a hundredth of the size. */
  atMostTimes?: number
  /** Median at full size. */
  atMostMs?: number
}

const paged = { atMostTimes: 2 }

export const pages: MeasuredPage[] = [
  { ...paged, name: 'people, first page', as: 'nation', path: () => '/people' },
  { ...paged, name: 'people, page 20', as: 'nation', path: () => '/people?page=20' },
  {
    ...paged,
    name: 'people, from the middle on',
    as: 'nation',
    path: (at) => `/people?after=${at.middlePerson}`,
  },
  { ...paged, name: 'people of 2,000 units, first page', as: 'province', path: () => '/people' },
  {
    ...paged,
    name: 'people of 2,000 units, from the middle on',
    as: 'province',
    path: (at) => `/people?after=${at.middlePerson}`,
  },
  {
    ...paged,
    name: 'people of 2,000 units, chosen by the nation',
    as: 'nation',
    path: (at) => `/people?unitId=${at.province}`,
  },
  { ...paged, name: 'people of one unit', as: 'nation', path: (at) => `/people?unitId=${at.leaf}` },
  {
    atMostMs: 100,
    name: 'search in 2,000 units: “nguyen thi hoa”',
    as: 'province',
    path: () => '/people?search=nguyen+thi+hoa',
  },
  {
    atMostMs: 100,
    name: 'search in 2,000 units: “hương”',
    as: 'province',
    path: () => '/people?search=h%C6%B0%C6%A1ng',
  },
  {
    atMostMs: 100,
    name: 'search in 2,000 units: “thuy mam non”',
    as: 'province',
    path: () => '/people?search=thuy+mam+non',
  },
  {
    name: 'search in the nation: “nguyen thi hoa”',
    as: 'nation',
    path: () => '/people?search=nguyen+thi+hoa',
  },
  { name: 'search in the nation: “van hung”', as: 'nation', path: () => '/people?search=van+hung' },
  { name: 'search in the nation: “nguyen thi”', as: 'nation', path: () => '/people?search=nguyen+thi' },
  { ...paged, name: 'organisations, first page', as: 'nation', path: () => '/organizations' },
  { ...paged, name: 'organisations, page 20', as: 'nation', path: () => '/organizations?page=20' },
  { ...paged, name: 'organisations of 2,000 units', as: 'province', path: () => '/organizations' },
  {
    name: 'organisations, search “hoa sen 12”',
    as: 'nation',
    path: () => '/organizations?search=hoa+sen+12',
  },
  { ...paged, name: 'tree of organisations', as: 'nation', path: () => '/organizations/tree' },
  { ...paged, name: 'a superior union', as: 'nation', path: (at) => `/organizations/${at.superior}` },
  {
    ...paged,
    name: 'history of a grassroots union',
    as: 'nation',
    path: (at) => `/organizations/${at.leaf}/history`,
  },
  {
    ...paged,
    name: 'history of a superior union',
    as: 'nation',
    path: (at) => `/organizations/${at.superior}/history`,
  },
  {
    ...paged,
    name: 'history of 2,000 units',
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history`,
  },
  {
    ...paged,
    name: 'history of 2,000 units, from the middle on',
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history?after=${at.middleTraining}`,
  },
  {
    ...paged,
    name: 'history of 2,000 units, by the tree of then',
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history?by=then`,
  },
  {
    ...paged,
    name: 'history of the nation',
    as: 'nation',
    path: (at) => `/organizations/${at.nation}/history`,
  },
  {
    name: 'a year of 2,000 units by superior union',
    as: 'nation',
    path: (at) => `/organizations/${at.province}/history/units?year=2024`,
  },
  { ...paged, name: 'history of a person', as: 'nation', path: (at) => `/people/${at.person}/history` },
  { name: 'not trained on a topic, nation', as: 'nation', path: () => '/untrained?topic=tuyen+truyen' },
  {
    name: 'not trained on a topic, 2,000 units',
    as: 'province',
    path: () => '/untrained?topic=tuyen+truyen',
  },
  { ...paged, name: 'trainings, first page', as: 'nation', path: () => '/trainings' },
  { ...paged, name: 'trainings of 2,000 units', as: 'province', path: () => '/trainings' },
  { ...paged, name: 'trainings, search', as: 'nation', path: () => '/trainings?search=nu+cong' },
  { ...paged, name: 'certificates, first page', as: 'nation', path: () => '/certificates' },
  { ...paged, name: 'letters, first page', as: 'nation', path: () => '/messages' },
  { name: 'desk of the nation', as: 'nation', path: () => '/dashboard' },
  { ...paged, name: 'desk of 2,000 units', as: 'province', path: () => '/dashboard' },
  { ...paged, name: 'form of a new person', as: 'nation', path: () => '/people/new' },
  { ...paged, name: 'public list of trainings', as: 'nation', path: () => '/lop' },
]
