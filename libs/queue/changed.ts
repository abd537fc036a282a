import type { EntityManager } from 'typeorm'

/** The rows that an UPDATE or DELETE … RETURNING gives back: TypeORM answers those with [rows, count]. */
export async function changed<Row>(tx: EntityManager, sql: string, parameters: unknown[]): Promise<Row[]> {
  const [rows] = await tx.query<[Row[], number]>(sql, parameters)
  return rows
}
