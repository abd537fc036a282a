// The process that reads a workbook for another one: bytes on standard input, one JSON event a line on standard
// output. It may be killed at any time; nothing of it is believed but its lines.
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { parseWorkbook } from './parse-workbook.js'
import { WorkbookRefused } from './reading.js'

const MEGABYTE = 1024 * 1024
const mostMemory = Number(process.argv[2]) * MEGABYTE

async function say(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

// The heap has a bound of its own; buffers and what zlib takes lie outside it.
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(9)
}, 50).unref()

try {
  for await (const event of parseWorkbook(await buffer(process.stdin))) await say(event)
  await say({ end: true, peakMemory: process.resourceUsage().maxRSS * 1024 })
} catch (error) {
  const { code, limit } = error instanceof WorkbookRefused ? error : { code: 'damaged', limit: null }
  await say({ refused: code, limit })
}
