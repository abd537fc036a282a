import { sampleTraining } from '../sample/index.js'
import type { Stage } from '../stage.js'

interface Training {
  id: string
  slug: string
  status: string
  sessions: { id: string; no: number }[]
}

/** The training of 26/4/2023, from the plan to the opening of the registration. */
export async function schedule(stage: Stage): Promise<void> {
  const facts = sampleTraining()
  const made = await stage.organizer.post<Training>('/trainings', {
    organizerId: stage.districtId,
    title: facts.title,
    purpose: facts.purpose,
    venue: facts.venue,
    audience: ['chair', 'vice_chair'],
    capacity: facts.capacity,
    hostName: facts.host.fullName,
    hostTitle: facts.host.title,
    legalBases: [
      {
        number: `${facts.legalBasis.kind} số ${facts.legalBasis.number}`,
        issuedOn: facts.legalBasis.issuedOn,
        issuer: facts.legalBasis.issuer,
        title: facts.legalBasis.title,
      },
    ],
    speakers: [{ name: facts.speaker.fullName, titles: facts.speaker.titles.join(', ') }],
    sessions: facts.sessions.map((session) => ({
      name: session.name,
      date: facts.heldOn,
      startsAt: session.startsAt.slice(11, 16),
      endsAt: session.endsAt.slice(11, 16),
      lateAfterMinutes: (Date.parse(session.lateAfter) - Date.parse(session.startsAt)) / 60_000,
      topics: session.topics,
    })),
    registrationClosesAt: '2023-04-24T17:00',
    publicRegistration: true,
  })
  stage.trainingId = made.id
  stage.progress.did(`Lập lớp: ${facts.title}, 26/4/2023`)
  await stage.organizer.post(`/trainings/${made.id}/quotas`, {
    roles: [
      { role: 'chair', capacity: 1 },
      { role: 'vice_chair', capacity: 1 },
    ],
  })
  stage.progress.did('Chỉ tiêu: mỗi đơn vị 1 Chủ tịch, 1 Phó Chủ tịch (120 suất cho 100 chỗ)')
  await stage.organizer.post(`/trainings/${made.id}/publication`)
  await stage.organizer.post(`/trainings/${made.id}/registration-opening`)
  const training = await stage.organizer.get<Training>(`/trainings/${made.id}`)
  stage.trainingSlug = training.slug
  stage.sessionIds = training.sessions.map((session) => session.id)
  stage.progress.expect('Trạng thái lớp', training.status, 'registration_open')
  await planNextTraining(stage)
}

/** A second class, so that the desk has more than one and a ticket can belong to another one. */
async function planNextTraining(stage: Stage): Promise<void> {
  await stage.organizer.post('/trainings', {
    organizerId: stage.districtId,
    title: 'Tập huấn nghiệp vụ kiểm tra, giám sát',
    purpose: 'Bồi dưỡng nghiệp vụ kiểm tra, giám sát cho cán bộ công đoàn cơ sở.',
    venue: 'Nhà văn hóa huyện Đạ Tẻh',
    audience: ['chair'],
    capacity: 60,
    legalBases: [],
    speakers: [],
    sessions: [
      {
        name: 'Buổi sáng',
        date: '2023-05-18',
        startsAt: '07:30',
        endsAt: '11:00',
        topics: ['Công tác kiểm tra, giám sát'],
      },
    ],
    publicRegistration: false,
  })
  stage.progress.did('Lập thêm lớp 18/5/2023 ở dạng bản thảo')
}
