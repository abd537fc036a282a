import type { Stage } from '../stage.js'

/** The list closes, and the sign-in sheet is printed. */
export async function papersBefore(stage: Stage): Promise<void> {
  await stage.moveClock('2023-04-24T17:05')
  const closed = await stage.organizer
    .post<{ status: string }>(`/trainings/${stage.trainingId}/registration-closing`)
    .catch(() => stage.organizer.get<{ status: string }>(`/trainings/${stage.trainingId}`))
  stage.progress.expect('Danh sách', closed.status, 'registration_closed')
  await stage.keep(
    'danh-sach-ky-nhan.pdf',
    await stage.organizer.download(`/trainings/${stage.trainingId}/sign-in-sheet`),
  )
}
