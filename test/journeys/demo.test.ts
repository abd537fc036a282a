import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/config/package-root.js'

const root = packageRoot()

/** Sends one request of the play astray: the application really answers 404 to it. */
const astray =
  "const send=globalThis.fetch;globalThis.fetch=(url,init)=>send(String(url).replace('/publication','/nowhere'),init)"

interface Run {
  code: number | null
  output: string
}

/** `npm run demo -- --once`, without npm: on data, port and passwords of its own. */
function demo(env: Record<string, string> = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['tools/demo.mjs', '--once'], {
      cwd: root,
      env: { ...process.env, PORT: '', DATABASE_URL: '', ...env },
    })
    let output = ''
    const keep = (chunk: Buffer) => void (output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('close', (code) => done({ code, output }))
  })
}

describe('the demonstration', () => {
  it('does the main job in its eight steps and leaves the papers', async () => {
    const { code, output } = await demo()
    expect(output).toContain('Xong cả 8 bước')
    expect(output).toContain('Người thứ 101: waiting')
    expect(output).toContain('người chờ hợp lệ đầu tiên: confirmed')
    expect(output).toContain('Người vượt chỉ tiêu, đơn vị vẫn đủ người: waiting')
    expect(output).toContain('Giấy chứng nhận đã làm: 91')
    expect(code).toBe(0)
    const folder = /Giấy tờ nằm ở (.+):/.exec(output)![1]!
    for (const paper of ['danh-sach-ky-nhan', 'giay-chung-nhan-ca-lop', 'bang-tong-hop-diem-danh']) {
      expect(existsSync(join(folder, `${paper}.pdf`))).toBe(true)
      expect(
        readFileSync(join(folder, `${paper}.pdf`))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  }, 240_000)

  it('refuses to touch a database that is not its own', async () => {
    const { code, output } = await demo({ DATABASE_URL: 'postgres://somebody@127.0.0.1:1/theirs' })
    expect(output).toContain('bỏ DATABASE_URL')
    expect(code).toBe(1)
  })

  it('ends with code 1 and says which step failed', async () => {
    const { code, output } = await demo({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(astray)}`,
    })
    expect(output).toContain('[2/8]')
    expect(output).toMatch(/✗ 404 page_not_found/)
    expect(output).not.toContain('Xong cả 8 bước')
    expect(code).toBe(1)
  }, 240_000)
})
