import type { RegistrationView } from '../../src/registrations/registrations.presenter.js'
import type { Agent } from '../support/agent.js'
import type { TestApp } from '../support/test-app.js'
import { go, planTraining, type TrainingBody } from '../trainings/sample-training.js'

export const organizer = (app: TestApp): Agent => app.as(app.own.staff.organizer)

interface OpenTraining {
  capacity?: number
  /** Places of each unit; none when left out. */
  chairs?: number
  viceChairs?: number
  publicRegistration?: boolean
}

/** A training that takes registrations. */
export async function openTraining(app: TestApp, facts: OpenTraining = {}): Promise<TrainingBody> {
  const { capacity = 100, publicRegistration = true, chairs, viceChairs } = facts
  const training = await planTraining(app, { capacity, publicRegistration })
  if (chairs !== undefined || viceChairs !== undefined) {
    const roles = [
      { role: 'chair', capacity: chairs ?? 0 },
      { role: 'vice_chair', capacity: viceChairs ?? 0 },
    ]
    await organizer(app).post(`/trainings/${training.id}/quotas`, { roles }).expect(201)
  }
  await go(app, training.id, 'publication', 'registration-opening')
  return training
}

export interface Somebody {
  fullName: string
  unitId: string
  role: 'chair' | 'vice_chair'
}

let made = 0

/** A new name of a unit each time. */
export const somebody = (app: TestApp, unit = 0, role: Somebody['role'] = 'chair'): Somebody => ({
  fullName: `Nguyễn Thị Mẫu ${++made}`,
  unitId: app.own.units[unit]!.id,
  role,
})

export async function register(app: TestApp, trainingId: string, who: object): Promise<RegistrationView> {
  const { body } = await organizer(app).post(`/trainings/${trainingId}/registrations`, who).expect(201)
  return body as RegistrationView
}

export const withdraw = (app: TestApp, id: string, reason = 'Bận việc cơ quan') =>
  organizer(app).post(`/registrations/${id}/withdrawal`, { reason })

export async function registrationOf(app: TestApp, id: string): Promise<RegistrationView> {
  return (await organizer(app).get(`/registrations/${id}`).expect(200)).body as RegistrationView
}

export const lettersTo = (app: TestApp, personId: string) =>
  app
    .query<{ purpose: string; body: string; recipient: string | null }>(
      `SELECT purpose, body, recipient FROM messages WHERE person_id = $1 ORDER BY created_at, id`,
      [personId],
    )
    .then((rows) => rows)

export const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code

/** Everything that must hold of a training at any moment, as sentences about what does not. */
export async function breaches(app: TestApp, trainingId: string): Promise<string[]> {
  const rows = await app.query<{ said: string }>(
    `WITH seats AS (SELECT * FROM training_seats WHERE training_id = $1),
       line AS (SELECT * FROM registrations WHERE training_id = $1),
       confirmed AS (SELECT count(*) FILTER (WHERE mode = 'onsite' AND source <> 'walk_in') AS n,
         count(*) FILTER (WHERE mode = 'online' AND source <> 'walk_in') AS online,
         count(*) FILTER (WHERE source = 'walk_in') AS walk_ins FROM line WHERE state = 'confirmed'),
       quotas AS (SELECT * FROM unit_quotas WHERE training_id = $1),
       eligible AS (SELECT w.* FROM line w, seats WHERE w.state = 'waiting'
         AND CASE w.mode WHEN 'online' THEN online_taken < online_capacity ELSE taken < capacity END
         AND (NOT EXISTS (SELECT 1 FROM quotas)
           OR EXISTS (SELECT 1 FROM registration_terms x WHERE x.training_id = $1 AND quotas_returned_at IS NOT NULL)
           OR EXISTS (SELECT 1 FROM quotas q WHERE q.unit_id = w.unit_id AND q.taken < q.capacity
             AND (q.position_roles = '{}' OR w.position_role = ANY (q.position_roles)))))
     SELECT 'over capacity: ' || n AS said FROM confirmed, seats WHERE n > capacity
     UNION ALL SELECT 'over the places online: ' || online FROM confirmed, seats WHERE online > online_capacity
     UNION ALL SELECT 'seats counted ' || taken || ', rows ' || n FROM confirmed, seats WHERE n <> taken
     UNION ALL SELECT 'online counted ' || online_taken || ', rows ' || online FROM confirmed, seats
       WHERE online <> online_taken
     UNION ALL SELECT 'walk-ins counted ' || seats.walk_ins || ', rows ' || confirmed.walk_ins FROM confirmed, seats
       WHERE confirmed.walk_ins <> seats.walk_ins
     UNION ALL SELECT 'a seat is free while ' || full_name || ' waits' FROM eligible
     UNION ALL SELECT 'over quota: ' || q.taken FROM quotas q WHERE taken > capacity
     UNION ALL SELECT 'quota counted ' || q.taken || ', rows ' || (SELECT count(*) FROM line
         WHERE quota_id = q.id AND state = 'confirmed')
       FROM quotas q WHERE q.taken <> (SELECT count(*) FROM line WHERE quota_id = q.id AND state = 'confirmed')
     UNION ALL SELECT 'counted by a quota of others: ' || l.full_name FROM line l JOIN quotas q ON q.id = l.quota_id
       WHERE q.unit_id <> l.unit_id AND l.source <> 'substitution'
     UNION ALL SELECT 'seat ' || l.seq || ' was given past ' || w.seq || ', who waits' FROM line l JOIN line w
         ON w.state = 'waiting' AND (w.place, w.seq) < (l.place, l.seq) AND w.mode = l.mode
         AND w.unit_id = l.unit_id AND w.position_role = l.position_role
       WHERE l.state = 'confirmed' AND l.source NOT IN ('walk_in', 'substitution')
     UNION ALL SELECT 'the next place is ' || next_seq || ' after ' || (SELECT count(*) FROM registrations WHERE training_id = $1)
       FROM seats WHERE next_seq <> 1 + (SELECT count(*) FROM registrations WHERE training_id = $1)
     UNION ALL SELECT 'no history of ' || r.id FROM registrations r WHERE r.training_id = $1
       AND NOT EXISTS (SELECT 1 FROM registration_changes c WHERE c.registration_id = r.id)`,
    [trainingId],
  )
  return rows.map(({ said }) => said)
}

/** Runs the pieces of work in their order, so many at a time; answers in the same order. */
export async function inFlight<T>(most: number, works: (() => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = []
  let next = 0
  const lane = async () => {
    while (next < works.length) {
      const at = next++
      answers[at] = await works[at]!()
    }
  }
  await Promise.all(Array.from({ length: most }, lane))
  return answers
}
