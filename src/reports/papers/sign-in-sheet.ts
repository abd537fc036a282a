import { paragraph, skip, startPart, tableInTurns, toBytes, type PdfDocument, type TableColumn } from '#pdf'
import { formatInteger } from '#text'
import type { RosterLine } from '../reports.repository.js'
import { labelWithin, type SessionLabel } from '../session-labels.js'
import { trainingPhrase } from '../training-words.js'
import { drawHead, drawSignatures, drawTitle, signatureHeight } from './decree-30.js'
import { keepNumber, openPaper, whenAndWhere, type TrainingPaper } from './training-paper.js'

export interface SignInPaper extends TrainingPaper {
  sessions: SessionLabel[]
  people: RosterLine[]
}

/** Widths in mm: 165 of upright A4 for one or two sessions, 252 of A4 across for up to four. */
const upright = { no: 10, name: 42, position: 27, unit: 38, signing: 34, note: 14 }
const across = { no: 10, name: 50, position: 35, unit: 55, signing: 80, note: 22 }
const sessionsUpright = 2
const sessionsAcross = 4

/** High enough for a signature. */
const rowHeight = 9
const fontSize = 11
/** For people who come without being named. */
const blankRows = 8
const closingHeight = 12

/**
 * Danh sách ký nhận: who is named, with room to sign for each session. No phone stands on it, since it goes from
 * hand to hand. A training of more than four sessions gets a sheet for each day, each with its own head and
 * page numbers.
 */
export async function drawSignInSheet(paper: SignInPaper): Promise<Buffer> {
  const sheets = sheetsOf(paper.sessions)
  const orientation = sheetOrientation(paper.sessions)
  const name = `Danh sách ký nhận, ${trainingPhrase(paper.title)}`
  const document = openPaper(paper, { name, orientation })
  for (const [index, sessions] of sheets.entries()) {
    if (index > 0) startPart(document)
    await drawSheet(document, paper, sessions)
  }
  return toBytes(document)
}

/** All sessions on one sheet while they fit, else a sheet for each day, and parts of a day that holds too many. */
export function sheetsOf(sessions: readonly SessionLabel[]): SessionLabel[][] {
  if (sessions.length <= sessionsAcross) return [[...sessions]]
  const sheets: SessionLabel[][] = []
  for (const session of sessions) {
    const last = sheets.at(-1)
    if (last && last[0]?.day === session.day && last.length < sessionsAcross) last.push(session)
    else sheets.push([session])
  }
  return sheets
}

/** Upright while two sessions fit on each sheet. */
export const sheetOrientation = (sessions: readonly SessionLabel[]) =>
  sheetsOf(sessions).some((sheet) => sheet.length > sessionsUpright) ? 'landscape' : 'portrait'

async function drawSheet(document: PdfDocument, paper: SignInPaper, sessions: SessionLabel[]) {
  const { letterhead, maker, people, title, venue } = paper
  const firstDay = sessions[0]!.day
  const lastDay = sessions.at(-1)!.day
  drawHead(document, letterhead)
  drawTitle(document, {
    name: 'DANH SÁCH',
    about: `Đại biểu dự ${trainingPhrase(title)}`,
    when: whenAndWhere(firstDay, lastDay, venue),
  })
  const columns = columnsOf(document, sessions)
  const empty = sessions.map(() => '')
  const named = people.map(({ fullName, title: position, unitName }, index) => ({
    cells: [`${index + 1}`, fullName, position, keepNumber(unitName), ...empty, ''],
  }))
  const blank = Array.from({ length: blankRows }, (_, index) => ({
    cells: [`${people.length + index + 1}`, '', '', '', ...empty, ''],
  }))
  await tableInTurns(document, {
    columns,
    rows: [...named, ...blank],
    fontSize,
    rowHeightMin: rowHeight,
    roomAfter: closingHeight + signatureHeight,
  })
  skip(document, 2)
  paragraph(document, closingLine(people.length, sessions), { align: 'left' })
  drawSignatures(document, { letterhead, maker, day: lastDay })
}

function columnsOf(document: PdfDocument, sessions: readonly SessionLabel[]): TableColumn[] {
  const widths = document.page.width > document.page.height ? across : upright
  const signing: TableColumn[] =
    sessions.length === 1
      ? [{ title: 'Ký tên', width: widths.signing }]
      : sessions.map(({ label }) => ({
          title: label,
          width: widths.signing / sessions.length,
          group: 'Ký tên',
        }))
  return [
    { title: 'STT', width: widths.no, align: 'center' },
    { title: 'Họ và tên', width: widths.name },
    { title: 'Chức vụ', width: widths.position },
    { title: 'Đơn vị', width: widths.unit },
    ...signing,
    { title: 'Ghi chú', width: widths.note },
  ]
}

/** The number of those named is known; who was there is written in by hand. */
function closingLine(named: number, sessions: readonly SessionLabel[]): string {
  const present =
    sessions.length === 1 ? '………' : sessions.map(({ label }) => `${labelWithin(label)} ………`).join(', ')
  return `Danh sách này có ${formatInteger(named)} người; có mặt ${present}./.`
}
