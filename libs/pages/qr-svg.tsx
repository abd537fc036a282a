interface QrSvgProps {
  /** Rows of modules, true = dark, without a quiet zone: one is drawn around. */
  matrix: boolean[][]
  /** Spoken: "Mã QR của vé". */
  label: string
  class?: string
}

/** Dark modules of each row as runs of one path: `M3 0h7v1h-7z`. */
export function qrPath(matrix: boolean[][]): string {
  const runs: string[] = []
  matrix.forEach((row, y) => {
    let start = -1
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`)
        start = -1
      }
    }
  })
  return runs.join('')
}

/** A QR code as one path: sharp at any size, black on white also on a dark page. */
export function QrSvg({ matrix, label, class: className }: QrSvgProps) {
  const size = matrix.length
  return (
    <svg
      class={className ? `qr ${className}` : 'qr'}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M-4 -4h${size + 8}v${size + 8}h-${size + 8}z`} />
      <path fill="#000" d={qrPath(matrix)} />
    </svg>
  )
}
