import { createDocument, type PdfDocument } from '#pdf'
import type { Letterhead } from '../../organizations/organizations.presenter.js'
import { daySpan } from '../training-words.js'
import { margins } from './decree-30.js'

/** What every paper about one training says of it. */
export interface TrainingPaper {
  title: string
  venue: string
  /** Days of the first and last session, `YYYY-MM-DD`. */
  firstDay: string
  lastDay: string
  /** Made-up data: every page says so. */
  sample: boolean
  letterhead: Letterhead
  /** Who made the paper; null leaves the place for the name empty. */
  maker: string | null
  madeAt: Date
}

const sampleWords = 'DỮ LIỆU MẪU'

/** An open document on A4 with the margins and page numbers of Decree 30. `name` stands in the reader's window. */
export function openPaper(
  paper: Pick<TrainingPaper, 'letterhead' | 'madeAt' | 'sample'>,
  { name, orientation }: { name: string; orientation: 'portrait' | 'landscape' },
): PdfDocument {
  return createDocument({
    title: name,
    author: paper.letterhead.bodyLine,
    createdAt: paper.madeAt,
    orientation,
    margins,
    pageNumbers: true,
    watermark: paper.sample ? sampleWords : undefined,
  })
}

/** `(Ngày 26 tháng 4 năm 2023, tại Hội trường LĐLĐ huyện Đạ Tẻh)` */
export const whenAndWhere = (firstDay: string, lastDay: string, venue: string) =>
  `(${daySpan(firstDay, lastDay)}, tại ${venue})`

/** A name whose last word is a number or a single letter does not leave that word alone on a line: “Mẫu 01”. */
export const keepNumber = (name: string) => name.replace(/ (?=(\d+|.)$)/u, '\u00a0')
