// bench: CPU per certificate of the issuing path, from the frozen row to the bytes and their hash, against a
// plain pdfkit loop that draws the same certificate in the same run.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '#pdf'
import {
  compileCertificateTemplate,
  renderCertificate,
} from '../src/certificates/papers/certificate.paper.js'
import { unionTemplate } from '../src/certificates/papers/frozen-certificate.js'
import { sampleCertificate } from './certificate-sample.js'
import { issueThroughTheQueue } from './certificates-queue.js'
import { plainCertificate, plainCertificateWithCutFonts } from './certificates-plain.js'

const rounds = 11
const perRound = 10
const required = 5
/** Certificates of the run through web, queue, worker and disk, which is printed beside the ratio. */
const throughQueue = 500

const compiled = compileCertificateTemplate(unionTemplate)
const certificate = (index: number) => sampleCertificate(index, { sample: false })

const ways = {
  ours: async (index: number) => sha256(await renderCertificate(compiled, certificate(index))),
  plain: async (index: number) => sha256(await plainCertificate(certificate(index))),
  cut: async (index: number) => sha256(await plainCertificateWithCutFonts(certificate(index))),
}

async function cpuOf(way: (index: number) => Promise<string>, first: number) {
  const before = process.cpuUsage()
  for (let index = first; index < first + perRound; index++) await way(index)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / perRound
}

function median(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

type Way = keyof typeof ways
const order: Way[] = ['plain', 'cut', 'ours']

async function measure(): Promise<Record<Way, number>> {
  const times: Record<Way, number[]> = { ours: [], plain: [], cut: [] }
  // Two rounds warm the compiler up; then all take turns, so that the machine's moods fall on each alike.
  for (let round = -2; round < rounds; round++) {
    for (const way of order) {
      const time = await cpuOf(ways[way], (round + 2) * perRound)
      if (round >= 0) times[way].push(time)
    }
  }
  return { plain: median(times.plain), cut: median(times.cut), ours: median(times.ours) }
}

/** The text that pdftotext reads, without its spacing; null where the tool is not installed. */
async function extractedText(bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  const path = join(folder, 'certificate.pdf')
  await writeFile(path, bytes)
  const { status, stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  await rm(folder, { recursive: true })
  return status === 0 ? stdout.split(/\s+/).filter(Boolean).sort().join(' ') : null
}

async function sayWhetherTextsAgree() {
  for (let index = 0; index < 10; index++) {
    const ours = await extractedText(await renderCertificate(compiled, certificate(index)))
    const plain = await extractedText(await plainCertificate(certificate(index)))
    if (ours === null) return 'not compared: pdftotext is not installed (Debian: poppler-utils)'
    if (ours !== plain) throw new Error(`The texts differ:\n${ours}\n${plain}`)
    if (ours !== ours.normalize('NFC')) throw new Error('The extracted text is not NFC')
  }
  return 'the same text extracted from both (10 certificates)'
}

console.log('certificates: CPU per certificate, frozen row to bytes and SHA-256')
console.log(`  text        ${await sayWhetherTextsAgree()}`)
const { ours, plain, cut } = await measure()
const ratio = plain / ours
console.log(`  plain       ${plain.toFixed(2)} ms (pdfkit loop, fonts by path, no caches)`)
console.log(
  `  plain, cut  ${cut.toFixed(2)} ms (the same with the cut fonts: ours is ${(cut / ours).toFixed(1)} × quicker)`,
)
console.log(`  ours        ${ours.toFixed(2)} ms (median of ${rounds} rounds of ${perRound})`)
console.log(`  ratio       ${ratio.toFixed(1)} × (required ${required})`)
const sizes = [await plainCertificate(certificate(0)), await renderCertificate(compiled, certificate(0))]
console.log(`  file        plain ${kilobytes(sizes[0])}, ours ${kilobytes(sizes[1])}`)
if (ratio < required) process.exitCode = 1
const { clickMs, allMs } = await issueThroughTheQueue(throughQueue)
console.log(
  `  end to end  ${Math.round((throughQueue / allMs) * 1000)} a second through web, queue, worker and disk ` +
    `(${throughQueue} in ${(allMs / 1000).toFixed(1)} s; the click answered after ${Math.round(clickMs)} ms)`,
)

function kilobytes(bytes: Buffer | undefined) {
  return `${Math.round((bytes?.length ?? 0) / 1000)} KB`
}
