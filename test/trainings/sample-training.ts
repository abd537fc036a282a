import type { TestApp } from '../support/test-app.js'

export interface TrainingBody {
  id: string
  code: string
  slug: string
  title: string
  status: string
  version: number
  capacity: number
  venue: string
  startsOn: string | null
  sessions: { id: string; no: number; name: string; startsAt: string; endsAt: string; topics: string[] }[]
  speakers: { name: string; titles: string }[]
  legalBases: { number: string }[]
  steps: { key: string; state: string }[]
  changes: { name: string; leading: boolean }[]
  history: { to: string; reason: string | null; by: string }[]
  registrationClosesAt: string | null
  tabs: { label: string; href: string }[]
}

export const morning = {
  date: '2023-04-26',
  startsAt: '07:30',
  endsAt: '11:00',
  topics: ['Thời sự trong nước và quốc tế', 'Kỹ năng tuyên truyền'],
}

export const afternoon = { date: '2023-04-26', startsAt: '13:30', endsAt: '17:00' }

/** What an organizer sends to plan the training of the sample event. */
export const samplePlan = (app: TestApp) => ({
  organizerId: app.own.district.id,
  title: 'Tập huấn kỹ năng công tác tuyên truyền',
  purpose: 'Nâng cao kỹ năng tuyên truyền cho cán bộ công đoàn cơ sở.',
  venue: 'Hội trường LĐLĐ huyện Đạ Tẻh',
  audience: ['chair', 'vice_chair'],
  capacity: 100,
  hostName: 'Trương Quang Lang',
  hostTitle: 'Chủ tịch LĐLĐ huyện',
  legalBases: [
    {
      number: '02-NQ/TW',
      issuedOn: '2021-06-12',
      issuer: 'Bộ Chính trị',
      title: 'Nghị quyết về đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới',
    },
  ],
  speakers: [{ name: 'Hồ Quốc Phong', titles: 'Trưởng Ban Tuyên giáo' }],
  sessions: [morning, afternoon],
  publicRegistration: true,
})

export async function planTraining(app: TestApp, changes: object = {}): Promise<TrainingBody> {
  const { body } = await app
    .as(app.own.staff.organizer)
    .post('/trainings', { ...samplePlan(app), ...changes })
    .expect(201)
  return body as TrainingBody
}

export async function trainingOf(app: TestApp, id: string): Promise<TrainingBody> {
  return (await app.as(app.own.staff.viewer).get(`/trainings/${id}`).expect(200)).body as TrainingBody
}

/** Makes changes of status in turn: `publication`, `registration-opening` … */
export async function go(app: TestApp, id: string, ...resources: string[]): Promise<void> {
  for (const resource of resources) {
    await app.as(app.own.staff.organizer).post(`/trainings/${id}/${resource}`).expect(201)
  }
}
