import { dayParts, formatDateLong } from '#text'

const courses = /^(lớp|khóa|khoá|hội nghị|hội thảo|tọa đàm)(?=\s)/i
const subjects = /^(tập huấn|bồi dưỡng|đào tạo|nghiệp vụ|kỹ năng)(?=\s|$)/i

/**
 * The training within a sentence: `lớp tập huấn kỹ năng công tác tuyên truyền`. A title of other words is quoted:
 * a first word that is a name must keep its capital.
 */
export function trainingPhrase(title: string): string {
  const text = title.trim()
  if (courses.test(text)) return lowered(text)
  if (subjects.test(text)) return `lớp ${lowered(text)}`
  return `lớp tập huấn “${text}”`
}

/** As `trainingPhrase`, at the beginning of a line. */
export function trainingLine(title: string): string {
  const phrase = trainingPhrase(title)
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}

/**
 * `Ngày 26 tháng 4 năm 2023`; several days: `Từ ngày 26 đến ngày 27 tháng 4 năm 2023`, and both in full where
 * they lie in two months.
 */
export function daySpan(first: string, last: string): string {
  if (first === last) return capital(formatDateLong(first))
  const [from, to] = [dayParts(first), dayParts(last)]
  const sameMonth = from.year === to.year && from.month === to.month
  const start = sameMonth ? formatDateLong(first).split(' tháng ')[0]! : formatDateLong(first)
  return `Từ ${start} đến ${formatDateLong(last)}`
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
