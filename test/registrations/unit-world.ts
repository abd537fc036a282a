import type {
  NamedView,
  NominationsView,
  NominationView,
  UnitPageView,
} from '../../src/registrations/nominations.presenter.js'
import type { TestApp } from '../support/test-app.js'
import { openTraining, organizer } from './world.js'

let name = 0
export const newcomer = (more: object = {}) => ({
  fullName: `Trần Văn Cử ${++name}`,
  role: 'chair',
  phone: '0900 000 444',
  birthYear: 1979,
  told: true,
  ...more,
})

/** Registers until Monday, 24/4, 17:00. */
export async function open(app: TestApp, facts: { capacity?: number; chairs?: number; viceChairs?: number }) {
  const training = await openTraining(app, facts)
  const closing = [training.id, new Date('2023-04-24T17:00+07:00')]
  await app.query('UPDATE trainings SET registration_closes_at = $2 WHERE id = $1', closing)
  return training
}

export async function asked(app: TestApp, facts: { capacity?: number; chairs?: number } = {}) {
  const { id } = await open(app, { chairs: 1, viceChairs: 1, ...facts })
  await organizer(app).post(`/trainings/${id}/nominations`, {}).expect(201)
  const list = await nominations(app, id)
  const of = (unit: number) => list.items.find(({ unitId }) => unitId === app.own.units[unit]!.id)!
  return { id, of, link: (unit: number) => of(unit).address!, list }
}

export const nominations = async (app: TestApp, trainingId: string, query = '') =>
  (await organizer(app).get(`/trainings/${trainingId}/nominations${query}`).expect(200))
    .body as NominationsView

export const nomination = async (app: TestApp, id: string) =>
  (await organizer(app).get(`/nominations/${id}`).expect(200)).body as NominationView

export const unitPage = async (app: TestApp, link: string) =>
  (await app.visitor.get(link).expect(200)).body as UnitPageView

export const nameBy = async (app: TestApp, link: string, who: object) =>
  (await app.visitor.post(`${link}/registrations`, who).expect(201)).body as NamedView
