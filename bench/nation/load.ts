// Fills a migrated, set-up database with a share of the nation: the same rows in every run, written by sets.
import type { Client } from 'pg'
import { writeCertificates, writeMessages, writeScans } from './attendance.js'
import { drawNames, topics, unitNames } from './names.js'
import { makeBodies, nameBodies, writeBodies } from './organizations.js'
import { makePeople, writePeople, writePositions } from './people.js'
import { participants, type Scale } from './scale.js'
import { makeParticipants, makeTrainings, writeRegistrations, writeTrainings } from './trainings.js'
import { withoutIndexes } from './without-indexes.js'

const NAMES = 40_000
const PLACES = 500

const tables = [
  ...[
    'organizations',
    'organization_standings',
    'organization_succession_parts',
    'organization_lines',
    'organization_names',
    'organization_parents',
  ],
  ...['organization_closure', 'people', 'positions', 'trainings', 'training_sessions', 'training_seats'],
  ...['registrations', 'scans', 'attendance_decisions', 'certificate_batches', 'certificates', 'messages'],
]

/** Foreign keys are checked by nobody while it runs: what is written refers to what the same sets have written. */
export async function load(client: Client, scale: Scale, say: (line: string) => void): Promise<void> {
  const step = async (title: string, work: () => Promise<unknown>) => {
    const startedAt = performance.now()
    await work()
    say(`${title} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  }
  await client.query(`SET session_replication_role = replica; SET work_mem = '256MB'; SET jit = off;
    SET maintenance_work_mem = '512MB'; SET synchronous_commit = off; SET statement_timeout = 0`)
  await prepare(client)
  await withoutIndexes(client, tables, step, async () => {
    await step('units', () => loadUnits(client, scale))
    await step('people', () => loadPeople(client, scale))
    await step('trainings', () => loadTrainings(client, scale))
    await step('registrations', () => run(client, [makeParticipants, writeRegistrations]))
    await step('attendance', () => run(client, [writeScans]))
    await step('certificates and letters', () => run(client, [writeCertificates, writeMessages]))
  })
  await client.query('DROP SCHEMA nation CASCADE')
  await step('statistics', () => client.query('VACUUM (ANALYZE)'))
}

const run = async (client: Client, statements: string[]) => {
  for (const statement of statements) await client.query(statement)
}

/** Ids that follow from a number, as ordered as those of the application; numbers that look random. */
async function prepare(client: Client): Promise<void> {
  await client.query(`
    DROP SCHEMA IF EXISTS nation CASCADE;
    CREATE SCHEMA nation;
    CREATE FUNCTION nation.uid(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT ('01900000-00' || lpad(to_hex(kind), 2, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
    CREATE FUNCTION nation.mix(n bigint, salt bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT (hashint8extended(n, salt) & 4294967295)::float8 / 4294967296 $$;
    CREATE UNLOGGED TABLE nation.unit_names (no int, name text, unit_group text, sort_key text, search_key text);
    CREATE UNLOGGED TABLE nation.topics (no int, topic text, key text);
    CREATE UNLOGGED TABLE nation.names (no int, full_name text, family_name text, middle_name text, given_name text,
      sort_key text, name_key text, search_key text, gender text);
  `)
  await insert(client, 'nation.unit_names', unitNames(PLACES), (one) => [
    ...[one.name, one.group, one.sortKey, one.searchKey],
  ])
  await insert(client, 'nation.topics', topics, (one) => [one.topic, one.key])
  await insert(client, 'nation.names', drawNames(NAMES), (one) => [
    ...[one.fullName, one.familyName, one.middleName, one.givenName],
    ...[one.sortKey, one.nameKey, one.searchKey, one.gender],
  ])
  await client.query('ANALYZE nation.names; ANALYZE nation.unit_names')
}

/** Rows numbered from 0, each with the texts that `of` makes. */
async function insert<T>(client: Client, table: string, rows: T[], of: (row: T) => string[]): Promise<void> {
  const columns = rows.map(of)
  const width = columns[0]!.length
  const arrays = Array.from({ length: width }, (_, column) => columns.map((row) => row[column]))
  const places = arrays.map((_, index) => `$${index + 2}::text[]`).join(', ')
  await client.query(`INSERT INTO ${table} SELECT * FROM unnest($1::int[], ${places})`, [
    rows.map((_, index) => index),
    ...arrays,
  ])
}

async function loadUnits(client: Client, { provinces, superiors, leaves, firstLeaves }: Scale) {
  await query(client, makeBodies, [provinces, superiors, leaves, firstLeaves])
  await run(client, [nameBodies, writeBodies])
}

async function loadPeople(client: Client, { people, leaves, superiors }: Scale) {
  await query(client, makePeople, [people, leaves, superiors, NAMES])
  await run(client, [writePeople, writePositions])
}

async function loadTrainings(client: Client, { trainings, superiors, provinces }: Scale) {
  await query(client, makeTrainings, [
    ...[trainings, superiors, provinces, participants.superior, participants.province],
  ])
  await run(client, [writeTrainings])
}

/** The first statement of a script takes the values. */
async function query(client: Client, script: string, values: number[]): Promise<void> {
  const end = script.indexOf(';')
  await client.query(script.slice(0, end), values)
  await client.query(script.slice(end))
}
