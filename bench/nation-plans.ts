// bench: writes docs/plans.md: how PostgreSQL goes about each statement of the measured pages, with the whole nation.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { withClient } from '#postgres'
import { landmarks } from './nation/landmarks.js'
import type { MeasuredPage } from './nation/measured-page.js'
import { pages } from './nation/pages.js'
import { everyRequest, planOf, type Plan } from './nation/plan.js'
import { staff } from './nation/staff.js'
import { folder, nation, startNation } from './nation/world.js'
import { Application } from './registration-world.js'

const target = fileURLToPath(new URL('../../docs/plans.md', import.meta.url))

const head = `# Plans

How PostgreSQL answers the pages of a whole nation: 130,000 units, 600,000 people, 2 million registrations.
\`npm run bench nation\` measures the pages, \`npm run bench nation-plans\` writes this file anew: each statement that a
page sends, as the application sends it, by \`EXPLAIN (ANALYZE, BUFFERS)\` on a warm database. Of each page the slowest
statement is shown; what another page has shown, with the same plan, is not shown again.
Times are those of the machine that wrote the file; what counts is how many rows and pages are touched.
`

/** Statements that a page sends beside those of every request, each with its plan. */
async function plansOf(app: Application, client: Client, page: MeasuredPage, path: string): Promise<Plan[]> {
  await app.ask('GET', path, undefined, 'text/html')
  const statements = await app.record(async () => void (await app.ask('GET', path, undefined, 'text/html')))
  const plans: Plan[] = []
  for (const statement of statements.filter(({ text }) => !everyRequest(text)))
    plans.push(await planOf(client, statement))
  return plans.sort((a, b) => b.ms - a.ms).slice(0, 1)
}

const section = (page: MeasuredPage, path: string, plans: Plan[]) => `
## ${page.name}

${page.because}

\`GET ${path}\`
${plans.map(({ sql, lines }) => `\n\`\`\`\n${sql}\n\n${lines.join('\n')}\n\`\`\`\n`).join('')}`

const server = await startNation()
try {
  const url = await nation(server, 1)
  const app = await Application.start(url, join(folder(), `data-plans-${process.pid}`), 4)
  try {
    const at = await withClient(url, landmarks)
    const sections = await withClient(url, async (client) => {
      await client.query('SET statement_timeout = 0')
      const made: string[] = []
      const seen = new Set<string>()
      for (const page of pages) {
        await app.signIn(staff[page.as])
        const plans = await plansOf(app, client, page, page.path(at))
        const fresh = plans.filter(({ key }) => !seen.has(key))
        for (const { key } of fresh) seen.add(key)
        made.push(section(page, page.path(at), fresh))
      }
      return made
    })
    await writeFile(target, head + sections.join(''))
    console.log(`  ${pages.length} pages written to ${target}`)
  } finally {
    await app.stop()
  }
} finally {
  await server.stop()
}
