import { row } from './row.js'
import type { TestApp } from './test-app.js'

/** That the body was named anew once. */
export async function makeSuccession(app: TestApp, organizationId: string) {
  const succession_id = await row(app, 'organization_successions', {
    kind: 'rename',
    effective_on: '2021-01-01',
  })
  await row(app, 'organization_succession_parts', {
    succession_id,
    from_id: organizationId,
    to_id: organizationId,
  })
  return succession_id
}

/** That the body was to be named anew, which could not be done: of those there may be many. */
export async function makePlan(app: TestApp, organization_id: string) {
  const content = { name: 'Tên sẽ dùng', effectiveOn: '2022-01-01', decisionNumber: '1/QĐ-LĐLĐ' }
  const id = await row(app, 'planned_successions', {
    organization_id,
    kind: 'rename',
    state: 'failed',
    failure: 'Lý do mẫu.',
    settled_at: app.clock.now(),
    effective_on: '2022-01-01',
    content: JSON.stringify(content),
  })
  await app.query(
    'INSERT INTO planned_succession_bodies (planned_succession_id, organization_id) VALUES ($1, $2)',
    [id, organization_id],
  )
  return id
}
