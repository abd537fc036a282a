import { sampleAttendance } from '../sample/index.js'
import type { Stage } from '../stage.js'
import type { Registered } from './register.js'

interface Scan {
  at: string
  sessionId: string
  code: string
}

interface Row extends Registered {
  seq: number
  /** What the QR of the ticket holds. */
  code: string
}

/** Morning and afternoon by the tickets' codes; some come late, some not at all. */
export async function checkIn(stage: Stage): Promise<void> {
  const people = await everybody(stage)
  const day = sampleAttendance(people)
  const scans = day
    .flatMap(({ person, morning, afternoon }) => [
      ...(morning ? [{ at: morning, sessionId: stage.sessionIds[0]!, code: person.code }] : []),
      ...(afternoon ? [{ at: afternoon, sessionId: stage.sessionIds[1]!, code: person.code }] : []),
    ])
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const counts = new Map<string, number>()
  for (const scan of scans) {
    const { result } = await send(stage, scan)
    counts.set(result, (counts.get(result) ?? 0) + 1)
  }
  stage.progress.did(`Lượt vào: ${counts.get('in') ?? 0} đúng giờ, ${counts.get('late') ?? 0} đi muộn`)
  const repeated = await send(stage, scans[0]!)
  stage.progress.expect('Quét lại một vé', repeated.result, 'already_in')
  const strange = await send(stage, { ...scans[0]!, code: 'khong-phai-ve-cua-lop-nay' })
  stage.progress.expect('Quét một mã lạ', strange.result, 'unknown')
  await excuse(stage, day)
}

async function send(stage: Stage, scan: Scan): Promise<{ result: string }> {
  await stage.moveClock(scan.at)
  return stage.door.post(`/trainings/${stage.trainingId}/scans`, {
    sessionId: scan.sessionId,
    code: scan.code,
    method: 'ticket',
    deviceTime: scan.at,
  })
}

async function everybody(stage: Stage): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 1; all.length < 100; page++) {
    const path = `/trainings/${stage.trainingId}/registrations?state=confirmed&page=${page}`
    const { items } = await stage.organizer.get<{ items: Row[] }>(path)
    if (items.length === 0) break
    all.push(...items)
  }
  stage.progress.expect('Người trong danh sách chính thức', all.length, 100)
  for (const row of all) {
    const own = await stage.organizer.get<Registered>(`/registrations/${row.id}`)
    row.code = (await stage.public.get<{ code: string }>(new URL(own.ticket, stage.address).pathname)).code
  }
  stage.progress.did('Mỗi người mở vé của mình trên điện thoại')
  return all.sort((a, b) => a.seq - b.seq)
}

async function excuse(stage: Stage, day: ReturnType<typeof sampleAttendance<Row>>): Promise<void> {
  await stage.moveClock('2023-04-26T16:40')
  const excused = day.filter(({ absence }) => absence?.excused)
  for (const { person, absence } of excused) {
    for (const sessionId of stage.sessionIds) {
      await stage.organizer.post(`/trainings/${stage.trainingId}/attendance-decisions`, {
        registrationId: person.id,
        sessionId,
        kind: 'excused',
        reason: absence?.excused ? absence.reason : '',
      })
    }
  }
  stage.progress.did(`Ghi vắng có phép: ${excused.length} người`)
}
