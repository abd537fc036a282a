// What every command needs before it can do its work on a fresh clone: a fitting Node, the packages of
// package-lock.json, and a build of the sources as they stand. Plain Node: nothing is installed yet.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Says a thing in Vietnamese, with the English below in a quieter tone. */
export function say(vietnamese, english, stream = process.stdout) {
  const quiet = stream.isTTY ? (text) => `\u001b[2m${text}\u001b[22m` : (text) => text
  stream.write(`${vietnamese}\n${english ? quiet(`  ${english}`) + '\n' : ''}`)
}

export class PrepareError extends Error {
  constructor(vietnamese, english) {
    super(english)
    this.vietnamese = vietnamese
  }
}

/** Ends the command on a fault that a person can mend, in words instead of a stack. */
export function refuse(error) {
  if (!(error instanceof PrepareError)) throw error
  say(error.vietnamese, error.message, process.stderr)
  process.exit(1)
}

export function checkNode(version = process.versions.node, range = json('package.json').engines.node) {
  const numbers = (text) =>
    text
      .replace(/[^\d.]/g, '')
      .split('.')
      .map(Number)
  const [have, need] = [numbers(version), numbers(range)]
  const different = need.findIndex((number, index) => number !== (have[index] ?? 0))
  if (different === -1 || (have[different] ?? 0) > need[different]) return
  throw new PrepareError(
    `Máy đang có Node.js ${version}, phần mềm cần từ bản ${need.join('.')}. Đồng chí cài bản mới ở https://nodejs.org rồi chạy lại.`,
    `Node.js ${version} is too old: ${need.join('.')} or later is needed. Install it from https://nodejs.org and run this again.`,
  )
}

/** True when node_modules is not what package-lock.json asks for. Compares contents: file times lie after a copy. */
export function needsInstall(wanted, installed) {
  if (!installed) return true
  const entries = Object.entries(wanted.packages).filter(([path]) => path)
  const withoutDev = !Object.values(installed.packages).some((entry) => entry.dev)
  return entries.some(([path, entry]) => {
    const found = installed.packages[path]
    if (!found) return !(entry.optional || entry.devOptional || (entry.dev && withoutDev))
    return found.version !== entry.version || found.integrity !== entry.integrity
  })
}

function installedLock() {
  try {
    return json('node_modules/.package-lock.json')
  } catch {
    return undefined // nothing installed, or an installation that was interrupted
  }
}

async function install() {
  if (!needsInstall(json('package-lock.json'), installedLock())) return
  say(
    'Đang cài các gói cần dùng (lần đầu mất khoảng nửa phút)…',
    'Installing packages (about half a minute the first time)…',
  )
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const code = await run(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: !npm && process.platform === 'win32',
  })
  if (code === 0) return
  throw new PrepareError(
    'Cài gói không thành công (xem dòng báo lỗi của npm ở trên). Đồng chí kiểm tra kết nối mạng, dung lượng đĩa rồi chạy lại.',
    'npm could not install the packages (its message stands above). Check the network and the disk, then run this again.',
  )
}

/** In a process of its own: the compiler's memory should not stay with the application. */
async function build() {
  if (!existsSync(join(root, 'node_modules/@swc/core'))) return // installed without development packages: as shipped
  const script = "const b = await import('./tools/build.mjs'); if (await b.isStale()) await b.build()"
  const code = await run(process.execPath, ['--input-type=module', '--eval', script], {})
  if (code === 0) return
  throw new PrepareError(
    'Biên dịch không thành công; lỗi ở trên cho biết tệp nào.',
    'The build failed; the message above names the file.',
  )
}

function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', (error) => resolve(String(error)))
    child.once('exit', (code, signal) => resolve(signal ?? code))
  })
}

/** Installs and builds what is missing or stale; two commands at once do it one after the other. */
export async function prepare() {
  checkNode()
  await exclusively(async () => {
    await install()
    await build()
  })
}

/** Holds `.cache/prepare.lock` (the number of its process) while `work` runs. */
export async function exclusively(work, file = join(root, '.cache/prepare.lock')) {
  mkdirSync(join(file, '..'), { recursive: true })
  for (let told = false; !take(file); told = true) {
    if (!told)
      say('Đang chờ một lệnh khác cài đặt xong…', 'Waiting for another command to finish installing…')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.removeListener('exit', release)
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (holderLives(file)) return false
    rmSync(file, { force: true })
    return take(file)
  }
}

/** No preparation takes a quarter of an hour: an older lock's number belongs to another process by now. */
function holderLives(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (Date.now() - statSync(file).mtimeMs > 900_000 || pid === process.pid) return false
    if (pid > 0) process.kill(pid, 0) // an empty file is one that its maker is about to fill
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * `kill <npm>` ends npm and its shell and tells nobody below. What npm started then ends as if it were told.
 * Started without npm, a command may outlive whoever started it.
 */
export function followNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 1_000)
  watch.unref()
}
