import { nothingOwed } from '../certificates/certificate-rows.js'
import { heldTraining } from '../certificates/held-training.js'
import { person } from '../support/factories/people.js'
import { row } from '../support/sample-rows.js'
import { until } from '../support/until.js'
import type { TestApp } from '../support/test-app.js'
import type { Canary } from './world.js'

/** In the register of certificates and on the list of a training that was held. */
export const registered: Canary = {
  name: 'Hoàng Chim Yến',
  phone: '+84987650321',
  email: 'chimyen@example.org',
  birthDate: '1987-06-05',
}
/** The same person, entered twice and merged. */
export const merged: Canary = { ...registered, phone: '+84987650322', email: 'yen.cu@example.org' }
/** Known to the directory, to a list that was withdrawn from, to letters: to no register. */
export const unregistered: Canary = {
  name: 'Kpă Sơn Ca',
  phone: '+84987650323',
  email: 'sonca@example.org',
  birthDate: '1991-03-02',
}

export async function known(
  app: TestApp,
  canary: Canary,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = await person(app.nest, app.own.units[0]!.id, {
    fullName: canary.name,
    phone: canary.phone,
    email: canary.email,
    gender: 'female',
    birthYear: Number(canary.birthDate.slice(0, 4)),
  })
  await app.query('UPDATE people SET birth_date = $2 WHERE id = $1', [id, canary.birthDate])
  if (more.canonicalId)
    await app.query('UPDATE people SET canonical_id = $2 WHERE id = $1', [id, more.canonicalId])
  return id
}

export const letter = (app: TestApp, personId: string, trainingId: string, canary: Canary, state: string) =>
  row(app, 'messages', {
    organization_id: app.own.district.id,
    channel: 'zalo',
    purpose: 'ticket',
    person_id: personId,
    training_id: trainingId,
    recipient: canary.phone,
    subject: `Thư gửi ${canary.name}`,
    body: `Kính gửi đồng chí ${canary.name}, gọi lại số ${canary.phone}.`,
    dedupe_key: `${personId}:${state}`,
    state,
  })

/** The factory makes a person of its own for each place. */
export async function givenTo(app: TestApp, registrationId: string, personId: string) {
  const [made] = await app.query<{ id: string }>('SELECT person_id AS id FROM registrations WHERE id = $1', [
    registrationId,
  ])
  await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [registrationId, personId])
  await app.query('DELETE FROM people WHERE id = $1', [made!.id])
}

export const mergeOf = async (app: TestApp, kept: string, other: string) => {
  const id = await row(app, 'person_merges', { kind: 'merge', kept_id: kept, merged_id: other })
  await app.query(
    `INSERT INTO person_merge_facts (merge_id, field, before, after) VALUES ($1, 'phone', $2, $3)`,
    [id, JSON.stringify(merged.phone), JSON.stringify(registered.phone)],
  )
}

/** One training that was held, with a certificate, attendance and words about him; one that was cancelled. */
export async function attended(app: TestApp, personId: string, canary: Canary) {
  const held = await heldTraining(app, app.own, [
    { fullName: canary.name, marks: ['present', 'present'] },
    { fullName: 'Lê Văn Khác' },
  ])
  await app.query('UPDATE registrations SET person_id = $2 WHERE id = $1', [
    held.registrationIds[0],
    personId,
  ])
  await app.as(app.own.staff.administrator).post(`/trainings/${held.id}/certificates`).expect(201)
  await nothingOwed(app)
  return held
}

export async function withdrawn(app: TestApp, personId: string, canary: Canary): Promise<string> {
  const training = await heldTraining(app, app.own, [{ fullName: canary.name, state: 'withdrawn' }], {
    status: 'cancelled',
  })
  const [id] = training.registrationIds
  await givenTo(app, id!, personId)
  await app.query('UPDATE registrations SET withdrawal_reason = $2 WHERE id = $1', [
    id,
    `${canary.name} bận, gọi ${canary.phone}`,
  ])
  await row(app, 'registration_changes', {
    registration_id: id,
    kind: 'withdrawn',
    reason: `${canary.name} bận việc nhà`,
  })
  return training.id
}

/** Waits until the files that nothing names any more are gone, and certificates are drawn again. */
export const filesGone = (app: TestApp) =>
  until(async () => {
    const owed = await app.query(
      `SELECT 1 FROM outbox WHERE kind IN ('removeBytes', 'redrawCertificate') AND state <> 'done'`,
    )
    return owed.length === 0
  })
