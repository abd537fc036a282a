import { sampleOrganizations, samplePeople, type SamplePerson } from '../sample/index.js'
import type { Stage } from '../stage.js'

export interface Registered {
  id: string
  state: string
  /** Address of the ticket page. */
  ticket: string
}

const roleNames = { chair: 'Chủ tịch', vice_chair: 'Phó Chủ tịch' }

/** A hundred people by three ways, one who waits, one who withdraws and one who is promoted. */
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
  await refuseWhatMustBeRefused(stage, people)
  const waiting = await registerByStaff(stage, late)
  stage.progress.expect('Người thứ 101', waiting.state, 'waiting')
  await withdrawOne(stage, byForm.at(-1)!, waiting.id)
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

async function refuseWhatMustBeRefused(stage: Stage, people: SamplePerson[]): Promise<void> {
  const twice = await stage.organizer.refusal(() => registerByStaff(stage, people[0]!))
  stage.progress.did(`Ghi tên hai lần bị từ chối (${twice})`)
  const second = { ...people[0]!, fullName: 'Lê Thị Thừa', phone: '0900 000 900' }
  const over = await stage.organizer.refusal(() => registerByStaff(stage, second))
  stage.progress.did(`Quá chỉ tiêu của đơn vị bị từ chối (${over})`)
}

async function withdrawOne(stage: Stage, person: SamplePerson, waitingId: string): Promise<void> {
  const found = await stage.organizer.get<{ items: Registered[] }>(
    `/trainings/${stage.trainingId}/registrations?search=${encodeURIComponent(person.fullName)}`,
  )
  await stage.organizer.post(`/registrations/${found.items[0]!.id}/withdrawal`, {
    reason: 'Bận việc cơ quan, đã báo bằng điện thoại',
  })
  const promoted = await stage.organizer.get<Registered>(`/registrations/${waitingId}`)
  stage.progress.expect(`${person.fullName} xin rút; người chờ đầu tiên`, promoted.state, 'confirmed')
}
