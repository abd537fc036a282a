import { district, units } from '../support/factories/organizations.js'
import type { Agent } from '../support/agent.js'
import { makeMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Body {
  id: string
}

interface Standing {
  parent: string | null
  status: string
  name: string
}

export const decision = (effectiveOn: string) => ({ effectiveOn, decisionNumber: '25/QĐ-LĐLĐ' })

/** A province in February 2026 with its administrator, and questions about its tree. */
export class TreeWorld {
  private families = 0

  private constructor(
    readonly app: TestApp,
    /** The administrator of the province. */
    readonly top: Agent,
  ) {}

  static async start(): Promise<TreeWorld> {
    const app = await startTestApp({ units: 2 })
    app.clock.setTo('2026-02-01T08:00')
    const place = { organizationId: app.province.id, where: 'tỉnh', hash: 'of nobody' }
    const chief = await makeMember(app.nest, { role: 'administrator', ...place })
    return new TreeWorld(app, app.as(chief))
  }

  /** The administrator of the own district. */
  get own(): Agent {
    return this.app.as(this.app.own.staff.administrator)
  }

  /** A district of its own with some units, so that no test stands in another's way. */
  async family(count = 2) {
    const no = ++this.families
    const body = await district(this.app.nest, this.app.province, `LĐLĐ huyện số ${no}`)
    const below = await units(this.app.nest, body, count, (n) => `CĐCS ${no}.${n}`)
    return { no, body, below }
  }

  async now({ id }: Body): Promise<Standing> {
    const [row] = await this.app.query<Standing>(
      `SELECT o.name, o.status, (SELECT p.name FROM current_organizations p WHERE p.id = o.parent_id) AS parent
       FROM current_organizations o WHERE o.id = $1`,
      [id],
    )
    return row!
  }

  /** Names of that day, by the parents of that day. */
  async subtreeOn({ id }: Body, day: string): Promise<string[]> {
    const rows = await this.app.query<{ name: string }>(
      `SELECT organization_name_on(t.id, $2::date) AS name FROM organization_subtree_on($1::uuid, $2::date) t
       ORDER BY t.depth, 1`,
      [id, day],
    )
    return rows.map(({ name }) => name)
  }

  /** Today's names below a body, predecessors among them. */
  async below({ id }: Body): Promise<string[]> {
    const rows = await this.app.query<{ name: string }>(
      `SELECT o.name FROM organization_closure c JOIN current_organizations o ON o.id = c.descendant_id
       WHERE c.ancestor_id = $1 ORDER BY c.depth, o.name`,
      [id],
    )
    return rows.map(({ name }) => name)
  }
}
