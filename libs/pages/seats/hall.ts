/** Places of the seats of a hall, in the units of its drawing: a seat is 18 wide and 20 high. */
export interface Hall {
  width: number
  height: number
  places: { x: number; y: number }[]
}

interface HallShape {
  count: number
  /** Seats in a full row. */
  columns: number
  /** Front rows are shorter, and room is left for the stage. */
  stage: boolean
  /** How far the middle of a row stands below its ends. */
  curve: number
  aisle: number
}

const seat = { width: 18, height: 20, gapX: 4, gapY: 6 }

/** Seats per row, front row first. Before a stage the front rows are 4, 2 and 2 seats shorter. */
export function rowsOf(count: number, columns: number, stage: boolean): number[] {
  const shorter = stage && count > columns * 3 ? [4, 2, 2] : []
  const rows: number[] = []
  for (let left = count; left > 0; left -= rows[rows.length - 1] ?? left) {
    rows.push(Math.min(left, columns - (shorter[rows.length] ?? 0)))
  }
  return rows
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** Rows of seats, gently curved, an aisle in the middle. */
export function layOut({ count, columns, stage, curve, aisle }: HallShape): Hall {
  const rows = rowsOf(count, columns, stage)
  const step = seat.width + seat.gapX
  const width = columns * step - seat.gapX + aisle
  const top = stage ? 30 : 2
  const places = rows.flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, column) => {
      const indent = stage ? ((columns - inRow) * step) / 2 : 0
      const beyondAisle = column >= (stage ? inRow : columns) / 2
      const x = indent + column * step + (beyondAisle ? aisle : 0)
      const fromMiddle = (x + seat.width / 2 - width / 2) / (width / 2)
      const y = top + row * (seat.height + seat.gapY) + curve * (1 - fromMiddle ** 2)
      return { x: rounded(x), y: rounded(y) }
    }),
  )
  return { width, height: top + rows.length * (seat.height + seat.gapY) + curve, places }
}
