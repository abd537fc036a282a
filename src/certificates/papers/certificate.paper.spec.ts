import { missingGlyphs, sha256 } from '#pdf'
import {
  itWith,
  pdfPages,
  pdfText,
  pdfWords,
  qpdfComplaints,
  type WordBox,
} from '../../../test/support/pdf-tools.js'
import { sampleCertificate } from '../../../bench/certificate-sample.js'
import {
  compileCertificateTemplate,
  renderCertificate,
  renderCertificateParts,
  renderCertificates,
} from './certificate.paper.js'
import { unionTemplate } from './frozen-certificate.js'

const compiled = compileCertificateTemplate(unionTemplate)
const certificate = (changes = {}) => sampleCertificate(2, { sample: false, ...changes })
const crowded = {
  fullName: 'Công Tằng Tôn Nữ Huyền Trân Thị Phương Nguyệt Quỳnh Anh Thư',
  position: 'Phó Chủ tịch Thường trực Công đoàn cơ sở, Trưởng ban Nữ công quần chúng',
  unit: 'Trường Tiểu học và Trung học cơ sở Nguyễn Bỉnh Khiêm, xã Đạ Tẻh 3, tỉnh Lâm Đồng',
  trainingTitle: 'Kỹ năng công tác tuyên truyền, vận động đoàn viên và kỹ năng tham gia mạng xã hội '
    .repeat(2)
    .trim(),
  grade: 'Giỏi',
}

const find = (words: WordBox[], text: string) => {
  const word = words.find((candidate) => candidate.text === text)
  if (!word) throw new Error(`${text} is not on the page`)
  return word
}

describe('a certificate', () => {
  itWith('pdftotext', 'says all that was frozen, in composed letters', async () => {
    const frozen = certificate({ grade: 'Khá' })
    const text = pdfText(await renderCertificate(compiled, frozen))
    expect(text).toBe(text.normalize('NFC'))
    const { fullName, birthText, numberText, signedPlaceDate, signerName, verificationUrl } = frozen
    const parts = [fullName, birthText, numberText, signedPlaceDate, signerName, verificationUrl]
    const titles = [unionTemplate.nationalTitle, unionTemplate.motto, frozen.heading, ...frozen.signingLines]
    for (const part of [...parts, ...titles, `Đơn vị: ${frozen.unit}`, 'Xếp loại: Khá'])
      expect(text).toContain(part)
    expect(text).not.toContain('DỮ LIỆU MẪU')
  })

  itWith('pdftotext', 'is marked where its data is made up', async () => {
    expect(pdfText(await renderCertificate(compiled, certificate({ sample: true })))).toContain('DỮ LIỆU MẪU')
  })

  it('has the same bytes whether its sheet was drawn before or not', async () => {
    const first = sha256(await renderCertificate(compiled, certificate()))
    await renderCertificate(compiled, certificate(crowded))
    expect(sha256(await renderCertificate(compiled, certificate()))).toBe(first)
    const anew = compileCertificateTemplate(unionTemplate)
    expect(sha256(await renderCertificate(anew, certificate()))).toBe(first)
  })

  itWith('pdftotext', 'keeps a long name on one line inside the border', async () => {
    const words = pdfWords(await renderCertificate(compiled, certificate(crowded)))
    const name = crowded.fullName.split(' ').map((part) => find(words, part))
    for (const word of name) {
      expect(word.bottom).toBeCloseTo(name[0]?.bottom ?? 0, 1)
      expect(word.left).toBeGreaterThan(25)
      expect(word.right).toBeLessThan(297 - 25)
    }
  })

  itWith('pdftotext', 'lets no two lines touch, however many there are', async () => {
    const words = pdfWords(await renderCertificate(compiled, certificate(crowded)))
    const labels = ['Sinh', 'Chức', 'Đơn', 'Đã', 'Thời', 'Xếp', 'ngày']
    const baselines = labels.slice(0, 6).map((label) => find(words, label).bottom)
    for (let index = 1; index < baselines.length; index++) {
      expect((baselines[index] ?? 0) - (baselines[index - 1] ?? 0)).toBeGreaterThan(4.3)
    }
    expect(find(words, 'Xếp').bottom).toBeLessThan(find(words, 'TM.').top)
  })

  itWith('pdftotext', 'leaves 40 mm for ink and seal, and stands inside its border', async () => {
    const words = pdfWords(await renderCertificate(compiled, certificate()))
    const title = words.filter(({ text }) => text === 'TỊCH').at(-1)
    const signer = find(words, 'Lang')
    expect(signer.top - (title?.bottom ?? 0)).toBeGreaterThan(36)
    // The boxes of pdftotext take in the font's whole ascent and descent; the letters leave 40 mm.
    expect(signer.bottom - (title?.bottom ?? 0)).toBeGreaterThan(45)
    expect(signer.bottom).toBeLessThan(210 - 17)
    expect(find(words, 'CỘNG').top).toBeGreaterThan(17 + 6)
  })

  itWith('qpdf', 'is a clean file', async () => {
    expect(qpdfComplaints(await renderCertificate(compiled, certificate()))).toBe('')
  })

  it('finds every letter of its own words in its fonts', () => {
    const words = [
      unionTemplate.nationalTitle,
      unionTemplate.motto,
      unionTemplate.salutation,
      "K'Brơi Ka Thẻm",
    ]
    for (const font of ['serif', 'serif-bold'] as const)
      expect(missingGlyphs(font, words.join(' '))).toEqual([])
  })
})

describe('certificates for the printer', () => {
  const all = Array.from({ length: 5 }, (_, index) => sampleCertificate(index))

  itWith(['pdftotext', 'qpdf'], 'stand one to a page, in order', async () => {
    const bytes = await renderCertificates(compiled, all)
    expect(pdfPages(bytes)).toBe(5)
    for (const [index, { fullName }] of all.entries()) expect(pdfText(bytes, index + 1)).toContain(fullName)
    expect(qpdfComplaints(bytes)).toBe('')
  })

  itWith('pdfinfo', 'come in parts when there are many', async () => {
    const parts: number[] = []
    for await (const part of renderCertificateParts(compiled, all, 2)) parts.push(pdfPages(part))
    expect(parts).toEqual([2, 2, 1])
  })

  it('are refused when there is none', async () => {
    await expect(renderCertificates(compiled, [])).rejects.toThrow(RangeError)
  })
})
