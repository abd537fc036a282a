import { isCommonFamily } from './families.js'
import { normalizeText } from './normalize.js'
import { isMarkedName } from './split-name.js'

/** Words that never begin a name. Longest first, so that “PGS” is not read as “P” and “Gs…”. */
const TITLES = [
  'phó giáo sư, giáo sư, tiến sĩ, tiến sỹ, thạc sĩ, thạc sỹ, bác sĩ, bác sỹ, dược sĩ, kỹ sư, kĩ sư, cử nhân',
  'luật sư, nhà giáo ưu tú, nhà giáo nhân dân, đồng chí, đ/c, đ/ c, d/c, đc, đ.c, cô giáo, thầy giáo',
  'ông/bà, ông / bà, ông (bà), ông(bà), anh/chị, anh / chị, anh (chị), anh(chị), bà',
  'đại tá, thượng tá, trung tá, thiếu tá, đại uý, đại úy, thượng uý, thượng úy, trung uý, trung úy',
  'tskh, pgs, gs, ts, ths, th.s, bsckii, bscki, bs, ds, ks, cn, ls, gvcc, gvc, gv',
  'ngưt, ngnd, nsưt, nsnd, ttưt, ttnd',
]
/** Words that also begin names (the family Ông, “Anh Thư”): titles only before what is surely a full name. */
const PERHAPS_TITLES = ['ông', 'anh', 'chị', 'cô', 'thầy', 'em']

const TITLE = startsWithOneOf(TITLES.flatMap((line) => line.split(', ')))
const PERHAPS_TITLE = startsWithOneOf(PERHAPS_TITLES)

/**
 * Parts the forms of address and degrees from a name, as lists and signatures need it:
 * “Đ/c Nguyễn Văn A” → titles ["Đ/c"], name “Nguyễn Văn A”; “PGS.TS. Trần B” → ["PGS", "TS"], “Trần B”.
 * Titles stay as written, without their last dot. A text that is only a title is kept as the name.
 */
export function splitTitle(text: string): { titles: string[]; name: string } {
  const titles: string[] = []
  let name = normalizeText(text)
  for (let found = findTitle(name); found; found = findTitle(name)) {
    titles.push(found.title)
    name = found.rest
  }
  return { titles, name }
}

function findTitle(text: string): { title: string; rest: string } | null {
  const sure = TITLE.exec(text)
  const match = sure ?? PERHAPS_TITLE.exec(text)
  if (!match) return null
  const rest = text.slice(match[0].length)
  if (rest === '' || (!sure && !isWrittenSmall(match[1] ?? '', rest) && !isSurelyFullName(rest))) return null
  return { title: match[1] ?? '', rest }
}

/** “ông Điểu Krang”: a name that begins with a capital does not begin with the small word before it. */
const isWrittenSmall = (title: string, rest: string) => /^\p{Ll}/u.test(title) && /^\p{Lu}/u.test(rest)

function isSurelyFullName(text: string): boolean {
  const words = text.split(' ')
  return words.length > 1 && (isCommonFamily(words[0] ?? '') || isMarkedName(text))
}

function startsWithOneOf(words: string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const escaped = longestFirst.map((word) => word.replace(/[./()]/g, '\\$&'))
  return new RegExp(`^(${escaped.join('|')})(?:[ .,:]+|$)`, 'iu')
}
