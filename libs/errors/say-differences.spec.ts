import { differingFields, sayDifferences } from './index.js'

const labels = { venue: 'Địa điểm', issuer: 'Nơi cấp', purpose: 'Mục đích' }
const stored = { venue: 'Hội trường A', issuer: '1', purpose: 'x'.repeat(500) }

describe('sayDifferences', () => {
  it('says both values of what differs, and nothing of what is the same', () =>
    expect(sayDifferences(labels, stored, { ...stored, venue: '' })).toBe(
      'Địa điểm: đang lưu “Hội trường A”, đồng chí gửi “”.',
    ))

  it('only names the fields whose values say nothing', () =>
    expect(sayDifferences(labels, stored, { ...stored, issuer: '2' }, ['issuer'])).toBe('Nơi cấp đã khác.'))

  it('shortens long values', () => {
    const said = sayDifferences(labels, stored, { ...stored, purpose: 'y' })
    expect(said).toBe(`Mục đích: đang lưu “${'x'.repeat(160)}…”, đồng chí gửi “y”.`)
  })

  it('is empty for two equal rows', () => expect(sayDifferences(labels, stored, { ...stored })).toBe(''))

  it('names the fields in the order of their labels', () =>
    expect(differingFields(labels, stored, { venue: 'B', issuer: '1', purpose: '' })).toEqual([
      'venue',
      'purpose',
    ]))
})
