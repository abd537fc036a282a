import { sampleAttendance } from './attendance.js'
import { sampleNews } from './news.js'
import { sampleOrganizations } from './organizations.js'
import { samplePeople } from './people.js'
import { sampleTraining } from './training.js'

const count = <T>(values: readonly T[], test: (value: T) => boolean) => values.filter(test).length

describe('the sample organisations', () => {
  const { units, groups } = sampleOrganizations()

  it('are sixty units in five groups', () => {
    expect(groups.map(({ key }) => count(units, (unit) => unit.group === key))).toEqual([38, 9, 7, 3, 3])
    expect(new Set(units.map((unit) => unit.key)).size).toBe(60)
    expect(new Set(units.map((unit) => unit.name)).size).toBe(60)
  })

  it('say in each name that they are samples', () => {
    for (const unit of units) expect(unit.name).toMatch(/^CĐCS .+ Mẫu \d\d$/)
  })
})

describe('the sample people', () => {
  const people = samplePeople()
  const { units } = sampleOrganizations()

  it('are the same on every run', () => {
    expect(samplePeople()).toEqual(people)
    expect(people[0]).toMatchObject({ key: 'p001', phone: '0900 000 001', unitKey: 'u01' })
  })

  it('are a chair for each unit and at least 45 vice-chairs, never two of them in one unit', () => {
    const ofPosition = (position: string) => people.filter((person) => person.position === position)
    expect(new Set(ofPosition('chair').map((person) => person.unitKey))).toEqual(
      new Set(units.map((unit) => unit.key)),
    )
    const viceChairs = ofPosition('vice_chair').map((person) => person.unitKey)
    expect(viceChairs.length).toBeGreaterThanOrEqual(45)
    expect(new Set(viceChairs).size).toBe(viceChairs.length)
  })

  it('have names and phones of their own, composed and tidy', () => {
    expect(new Set(people.map((person) => person.fullName)).size).toBe(people.length)
    expect(new Set(people.map((person) => person.phone)).size).toBe(people.length)
    for (const { fullName } of people) {
      expect(fullName).toBe(fullName.normalize('NFC'))
      expect(fullName).toMatch(/^(K'|Ka )?\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*)*$/u)
    }
  })

  it('are never called like the real people of the event', () => {
    for (const { fullName } of people) expect(fullName).not.toMatch(/^(Hồ .*Phong|Trương .*Lang|Phạm .*Yến)$/)
  })

  it("have K'Ho and Tày–Nùng names among them, by gender", () => {
    const kho = people.filter((person) => /^(K'|Ka )/.test(person.fullName))
    expect(kho.length).toBeGreaterThanOrEqual(5)
    for (const { fullName, gender } of kho) expect(fullName.startsWith("K'")).toBe(gender === 'male')
    expect(count(people, (person) => person.fullName.startsWith('Nông '))).toBeGreaterThan(0)
  })

  it('are two thirds women, born between 1966 and 1998', () => {
    expect(count(people, (person) => person.gender === 'female') / people.length).toBeCloseTo(0.66, 2)
    const years = people.map((person) => person.birthYear).sort((a, b) => a - b)
    expect([years[0]! >= 1966, years.at(-1)! <= 1998]).toEqual([true, true])
    expect(Math.abs(years[years.length / 2]! - 1980)).toBeLessThanOrEqual(3)
  })
})

describe('the sample attendance', () => {
  const day = sampleAttendance(samplePeople().slice(0, 100))
  const bothSessions = (one: (typeof day)[number]) => one.morning !== null && one.afternoon !== null

  it('has 91 of 100 in both sessions, 8 of them late', () => {
    expect(count(day, bothSessions)).toBe(91)
    expect(count(day, (one) => one.isLate && bothSessions(one))).toBe(8)
    expect(count(day, (one) => one.absence?.excused === true)).toBe(3)
    expect(count(day, (one) => one.absence?.excused === false)).toBe(2)
    expect(count(day, (one) => one.morning !== null && one.afternoon === null)).toBe(4)
  })

  it('lets people come before the beginning, and the late ones after the door counts them as late', () => {
    const { sessions } = sampleTraining()
    for (const one of day) {
      const arrivals = [one.morning, one.afternoon]
      const late = arrivals.map((time, n) => time !== null && time > sessions[n]!.lateAfter)
      expect(late.includes(true)).toBe(one.isLate)
      arrivals.forEach((time, n) => {
        if (time !== null && !late[n]) expect(time < sessions[n]!.startsAt).toBe(true)
        if (time !== null) expect(time < sessions[n]!.endsAt).toBe(true)
      })
    }
  })

  it('is the same on every run and scales to other numbers', () => {
    expect(sampleAttendance(samplePeople().slice(0, 100))).toEqual(day)
    expect(sampleAttendance(['one', 'two'])).toHaveLength(2)
    expect(sampleAttendance([])).toEqual([])
  })
})

describe('the sample training and news', () => {
  it('keep the facts of the event', () => {
    const training = sampleTraining()
    expect(training.sessions.map((session) => session.topics.length)).toEqual([2, 2])
    expect(training.legalBasis).toMatchObject({ number: '02-NQ/TW', issuedOn: '2021-06-12' })
    expect(training.speaker.titles).toHaveLength(2)
    const news = sampleNews()
    expect(new Date(news.publishedAt).toISOString()).toBe('2023-04-30T15:20:00.000Z')
    expect(news.paragraphs).toHaveLength(4)
    for (const fact of [
      '26/4/2023',
      '100 cán bộ',
      training.speaker.fullName,
      training.host.fullName,
      '02-NQ/TW',
    ]) {
      expect([news.lead, ...news.paragraphs].join(' ')).toContain(fact)
    }
  })
})
