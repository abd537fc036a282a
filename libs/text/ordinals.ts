const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** `IV` for the headings and annexes of papers. Throws RangeError outside 1 to 3999. */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999)
    throw new RangeError(`no Roman numeral: ${value}`)
  let left = value
  let text = ''
  for (const [size, letters] of ROMAN) {
    text += letters.repeat(Math.floor(left / size))
    left %= size
  }
  return text
}

/** `05`, `12`, `123`: the number of a paper (Decree 30/2020 pads those below 10), or with a width a register's `001`. */
export function ordinalPadded(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
