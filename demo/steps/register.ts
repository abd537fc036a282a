import { sampleOrganizations, samplePeople, type SamplePerson } from '../sample/index.js'
import type { Stage } from '../stage.js'

export interface Registered {
  id: string
  state: string
  /** Address of the ticket page. */
  ticket: string
}

const roleNames = { chair: 'Chủ tịch', vice_chair: 'Phó Chủ tịch' }

/** A hundred people by three ways, one beyond his unit's quota, one who waits, one who withdraws and one promoted. */
export async function register(stage: Stage): Promise<void> {
  await stage.moveClock('2023-04-12T09:00')
  const people = samplePeople()
  const list = people.slice(0, 60)
  const byStaff = people.slice(60, 80)
  const byForm = people.slice(80, 100)
  const late = people[100]!
  await pasteList(stage, list)
  for (const person of byStaff) await registerByStaff(stage, person)
  stage.progress.did(`Cán bộ nhập: ${byStaff.length} người`)
  for (const person of byForm) await registerByForm(stage, person)
  stage.progress.did(`Tự đăng ký trên trang công khai: ${byForm.length} người`)
  await refuseTwice(stage, people[0]!)
  const over = await registerOverQuota(stage, people[0]!)
  const waiting = await registerByStaff(stage, late)
  stage.progress.expect('Người thứ 101', waiting.state, 'waiting')
  await withdrawOne(stage, byForm.at(-1)!, waiting.id)
  const passed = await stage.organizer.get<Registered>(`/registrations/${over.id}`)
  stage.progress.expect('Người vượt chỉ tiêu, đơn vị vẫn đủ người', passed.state, 'waiting')
}

async function pasteList(stage: Stage, people: SamplePerson[]): Promise<void> {
  const names = new Map(sampleOrganizations().units.map((unit) => [unit.key, unit.shortName]))
  const text = people
    .map((one) =>
      [one.fullName, roleNames[one.position], names.get(one.unitKey), one.birthYear, one.phone].join('; '),
    )
    .join('\n')
  const outcome = await stage.organizer.post<{ lines: { outcome: string }[] }>(
    `/trainings/${stage.trainingId}/registration-list`,
    { text },
  )
  const taken = outcome.lines.filter((line) => line.outcome === 'confirmed').length
  stage.progress.expect('Dán danh sách, số người vào lớp', taken, people.length)
}

const entryOf = (stage: Stage, person: SamplePerson) => ({
  unitId: stage.units.get(person.unitKey),
  fullName: person.fullName,
  role: person.position,
  gender: person.gender,
  birthYear: person.birthYear,
  phone: person.phone,
})

const registerByStaff = (stage: Stage, person: SamplePerson) =>
  stage.organizer.post<Registered>(`/trainings/${stage.trainingId}/registrations`, entryOf(stage, person))

const registerByForm = (stage: Stage, person: SamplePerson) =>
  stage.public.post<Registered>(`/lop/${stage.trainingSlug}/registrations`, {
    unitId: stage.units.get(person.unitKey),
    fullName: person.fullName,
    role: person.position,
    birthYear: person.birthYear,
    phone: person.phone,
    consent: true,
  })

async function refuseTwice(stage: Stage, person: SamplePerson): Promise<void> {
  const twice = await stage.organizer.refusal(() => registerByStaff(stage, person))
  stage.progress.did(`Ghi tên hai lần bị từ chối (${twice})`)
}

/** Whom a unit sends beyond its quota waits, and is passed over while his unit is full. */
async function registerOverQuota(stage: Stage, person: SamplePerson): Promise<Registered> {
  const over = { ...person, fullName: 'Lê Thị Thừa', phone: '0900 000 900' }
  const made = await registerByStaff(stage, over)
  stage.progress.expect('Quá chỉ tiêu của đơn vị', made.state, 'waiting')
  return made
}

async function withdrawOne(stage: Stage, person: SamplePerson, waitingId: string): Promise<void> {
  const found = await stage.organizer.get<{ items: Registered[] }>(
    `/trainings/${stage.trainingId}/registrations?search=${encodeURIComponent(person.fullName)}`,
  )
  await stage.organizer.post(`/registrations/${found.items[0]!.id}/withdrawal`, {
    reason: 'Bận việc cơ quan, đã báo bằng điện thoại',
  })
  const promoted = await stage.organizer.get<Registered>(`/registrations/${waitingId}`)
  stage.progress.expect(`${person.fullName} xin rút; người chờ hợp lệ đầu tiên`, promoted.state, 'confirmed')
}
