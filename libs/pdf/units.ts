const pointsPerMm = 72 / 25.4

/** Millimetres to PDF points. */
export const mm = (millimetres: number) => millimetres * pointsPerMm

/** PDF points to millimetres. */
export const toMm = (points: number) => points / pointsPerMm

/** Rounds a coordinate to a hundredth, which keeps content streams short and stable. */
export const round = (value: number) => Math.round(value * 100) / 100
