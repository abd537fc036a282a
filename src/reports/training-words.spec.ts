import { daySpan, trainingLine, trainingPhrase } from './training-words.js'

describe('a training within a sentence', () => {
  it.each([
    ['Tập huấn kỹ năng công tác tuyên truyền', 'lớp tập huấn kỹ năng công tác tuyên truyền'],
    ['Bồi dưỡng nghiệp vụ công đoàn', 'lớp bồi dưỡng nghiệp vụ công đoàn'],
    ['Lớp tập huấn tài chính', 'lớp tập huấn tài chính'],
    ['Hội nghị tập huấn năm 2023', 'hội nghị tập huấn năm 2023'],
    ['Công đoàn Việt Nam: 95 năm', 'lớp tập huấn “Công đoàn Việt Nam: 95 năm”'],
    // “Lớpn” is no word, and “Kỹ” alone no subject.
    ['Lớpn', 'lớp tập huấn “Lớpn”'],
  ])('%s', (title, phrase) => expect(trainingPhrase(title)).toBe(phrase))

  it('begins a line with a capital', () => {
    expect(trainingLine('Tập huấn kỹ năng')).toBe('Lớp tập huấn kỹ năng')
    expect(trainingLine('Đại hội')).toBe('Lớp tập huấn “Đại hội”')
  })
})

describe('the days of a training', () => {
  it.each([
    ['2023-04-26', '2023-04-26', 'Ngày 26 tháng 4 năm 2023'],
    ['2023-02-05', '2023-02-05', 'Ngày 05 tháng 02 năm 2023'],
    ['2023-04-26', '2023-04-27', 'Từ ngày 26 đến ngày 27 tháng 4 năm 2023'],
    ['2023-03-01', '2023-03-09', 'Từ ngày 01 đến ngày 09 tháng 3 năm 2023'],
    ['2023-04-30', '2023-05-02', 'Từ ngày 30 tháng 4 năm 2023 đến ngày 02 tháng 5 năm 2023'],
    ['2023-12-31', '2024-01-01', 'Từ ngày 31 tháng 12 năm 2023 đến ngày 01 tháng 01 năm 2024'],
  ])('%s to %s', (first, last, words) => expect(daySpan(first, last)).toBe(words))
})
