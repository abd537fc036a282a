import { renderToString } from 'preact-render-to-string'
import { layOut, rowsOf } from './hall.js'
import { SeatLegend, Seats } from './seats.js'
import { seatSentence, seatsOf, tenPerSeat } from './states.js'

const drawnSeats = (html: string) => (html.match(/<use /g) ?? []).length

describe('Seats', () => {
  it('draw one seat per person and speak one sentence', () => {
    const html = renderToString(<Seats states={seatsOf({ named: 95, free: 5 })} locale="vi" />)
    expect(drawnSeats(html)).toBe(100)
    expect(html).toContain('aria-label="Tất cả 100 chỗ. Đã cử, chưa đến: 95; Chỗ còn trống: 5."')
  })

  it('draw ten people as one seat above 300 and say so', () => {
    const states = seatsOf({ present: 700, late: 3, free: 500 })
    const html = renderToString(<Seats states={states} locale="vi" />)
    expect(drawnSeats(html)).toBe(121)
    expect(html).toContain('#s-late')
    expect(html.match(/Mỗi ghế trong hình là 10 người/g)).toHaveLength(2)
    expect(drawnSeats(renderToString(<Seats states={states.slice(0, 300)} locale="vi" />))).toBe(300)
  })

  it('mark one own seat', () => {
    const html = renderToString(<Seats states={seatsOf({ present: 30 })} me={7} locale="vi" />)
    expect(html.match(/class="in me"/g)).toHaveLength(1)
  })

  it('draw an empty hall without breaking', () => {
    expect(drawnSeats(renderToString(<Seats states={[]} locale="vi" stage />))).toBe(0)
  })
})

describe('SeatLegend', () => {
  it('counts only states that occur', () => {
    const html = renderToString(<SeatLegend states={['present', 'present', 'excused']} locale="vi" />)
    expect(html.replace(/<[^>]+>/g, '')).toBe(' Có mặt 2 Vắng có phép 1')
  })
})

describe('the hall', () => {
  it('has shorter rows before the stage', () => {
    expect(rowsOf(100, 18, true)).toEqual([14, 16, 16, 18, 18, 18])
    expect(rowsOf(45, 20, false)).toEqual([20, 20, 5])
  })

  it('keeps every seat inside the drawing and none on another', () => {
    for (const count of [1, 19, 100, 299]) {
      const { places, width, height } = layOut({ count, columns: 18, stage: true, curve: 10, aisle: 10 })
      expect(places).toHaveLength(count)
      for (const { x, y } of places) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + 18).toBeLessThanOrEqual(width)
        expect(y + 20).toBeLessThanOrEqual(height)
      }
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
    }
  })
})

describe('seat states', () => {
  it('keep at least one seat for a state that occurs', () => {
    expect(tenPerSeat(seatsOf({ present: 400, unexcused: 1 }))).toHaveLength(41)
  })

  it('speak English when asked', () => {
    expect(seatSentence(['free'], 'en')).toBe('1 seat in all. Free seat: 1.')
  })
})
