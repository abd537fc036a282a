import { ValidateIf } from 'class-validator'

/** A row of a repeated block in which nothing was filled in: forms send spare ones. Its `id` says nothing. */
export const isBlankRow = (row: object): boolean =>
  Object.entries(row).every(([name, value]) => name === 'id' || value === undefined)

/** Checks the field only in rows that are filled in, so that a required field may stay empty in a spare row. */
export const InFilledRow = () => ValidateIf((row: object) => !isBlankRow(row))

/** The filled rows, each with its place in the request, by which an error names it. */
export const filledRows = <Row extends object>(rows: Row[] = []): { row: Row; at: number }[] =>
  rows.map((row, at) => ({ row, at })).filter(({ row }) => !isBlankRow(row))
