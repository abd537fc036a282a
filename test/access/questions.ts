import type { DeclaredRoute } from '../../src/access/declared-routes.js'
import { permissionsOfRole, type Role } from '../../src/access/permissions.js'
import type { Response } from 'supertest'
import type { Agent } from '../support/agent.js'
import { sampleBody, type ApiDocument } from '../support/api.js'
import type { SampleRows } from '../support/sample-rows.js'
import { fillAddress } from '../support/samples.js'

export const nameOf = ({ method, path }: DeclaredRoute) => `${method} ${path}`

export const mayUse = (role: Role, route: DeclaredRoute) =>
  route.isForStaff || permissionsOfRole[role].has(route.permission!)

/** What a route says of a row that is not the asker's, of one that is not there, or of a failure. */
export const isHidden = ({ status }: Response) => [401, 403, 404].includes(status)

export const statusesOf = ({ json, page }: Answers) => `JSON ${json.status}, page ${page.status}`

export interface Answers {
  json: Response
  page: Response
}

/** Asks one route in one face, or in both, with rows of a district, and counts the questions. */
export class Questions {
  asked = 0

  constructor(private readonly api: ApiDocument) {}

  async json(route: DeclaredRoute, agent: Agent, rows: SampleRows): Promise<Response> {
    this.asked++
    const path = fillAddress(route.path, rows)
    return route.method === 'GET' ? agent.get(path) : agent.post(path, sampleBody(this.api, route, rows))
  }

  async page(route: DeclaredRoute, agent: Agent, rows: SampleRows): Promise<Response> {
    this.asked++
    const path = fillAddress(route.path, rows)
    return route.method === 'GET' ? agent.page(path) : agent.submit(path, sampleBody(this.api, route, rows))
  }

  /** `pageRows` where the first face may have used its rows up. */
  async both(route: DeclaredRoute, agent: Agent, rows: SampleRows, pageRows = rows): Promise<Answers> {
    return { json: await this.json(route, agent, rows), page: await this.page(route, agent, pageRows) }
  }
}
