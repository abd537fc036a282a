import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freePort, lockFolder } from '#postgres'
import type { RunningApplication } from '../src/launch/application.js'
import { runApplication } from '../src/launch/run.js'
import { Progress } from './progress.js'
import { Stage } from './stage.js'
import { certificates } from './steps/certificates.js'
import { checkIn } from './steps/check-in.js'
import { news } from './steps/news.js'
import { organizations } from './steps/organizations.js'
import { papersBefore } from './steps/papers-before.js'
import { register } from './steps/register.js'
import { report } from './steps/report.js'
import { schedule } from './steps/schedule.js'
import { summary } from './summary.js'

const titles = {
  organizations: 'Đơn vị: LĐLĐ tỉnh, LĐLĐ huyện và 60 công đoàn cơ sở',
  schedule: 'Kế hoạch: lớp tập huấn ngày 26/4/2023',
  register: 'Đăng ký: chỉ tiêu, danh sách, người chờ',
  papersBefore: 'Giấy tờ trước lớp: danh sách ký nhận',
  checkIn: 'Điểm danh: sáng và chiều',
  certificates: 'Giấy chứng nhận',
  report: 'Bảng tổng hợp điểm danh',
  news: 'Tin bài',
}

/** The eight steps of the main job, through the public HTTP API, as its users would do them. */
async function play(stage: Stage, setUpLink: string): Promise<void> {
  const step = async (title: string, act: (stage: Stage) => Promise<void>) => {
    stage.progress.begin(title)
    await act(stage)
  }
  await step(titles.organizations, () => organizations(stage, setUpLink))
  await step(titles.schedule, schedule)
  await step(titles.register, register)
  await step(titles.papersBefore, papersBefore)
  await step(titles.checkIn, checkIn)
  await step(titles.certificates, certificates)
  await step(titles.report, report)
  await step(titles.news, news)
}

/** A folder of its own for every run; those of runs that have ended are removed. */
async function freshFolder(): Promise<string> {
  const all = resolve('data', 'demo')
  await mkdir(all, { recursive: true })
  for (const name of await readdir(all)) {
    const folder = join(all, name)
    const lock = await lockFolder(folder).catch(() => null)
    if (!lock) continue
    await lock.release()
    await rm(folder, { recursive: true, force: true })
  }
  return join(all, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${process.pid}`)
}

export async function runDemo(once: boolean): Promise<void> {
  if (process.env.DATABASE_URL) {
    console.error(
      'Bản trình diễn chỉ dùng cơ sở dữ liệu riêng của nó. Đồng chí bỏ DATABASE_URL rồi chạy lại.',
    )
    process.exitCode = 1
    return
  }
  const dataDir = await freshFolder()
  const use = async (application: RunningApplication) => {
    const stage = new Stage(
      application.address,
      join(dataDir, 'giay-to'),
      new Progress(Object.keys(titles).length),
    )
    try {
      await play(stage, application.setUpLink!)
    } catch (error) {
      console.error(`\n   ✗ ${error instanceof Error ? error.message : String(error)}`)
      return 1
    }
    console.log(summary(stage, once))
    return once ? 0 : undefined
  }
  await runApplication(
    {
      dataDir,
      host: '127.0.0.1',
      port: process.env.PORT ? Number(process.env.PORT) : await freePort(),
      throwAway: true,
      env: { TAP_HUAN_DEMO: '1', REDIS_URL: '', BASE_URL: '', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    },
    use,
  )
}
