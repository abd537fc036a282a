import type { RequestPageData } from '../../src/privacy/request-details.service.js'
import type { Agent } from '../support/agent.js'
import { person } from '../support/factories/people.js'
import type { TestApp } from '../support/test-app.js'

/** Requests about personal data, as the administrator of the own district works at them. */
export class RequestClient {
  constructor(private readonly app: TestApp) {}

  get agent(): Agent {
    return this.app.as(this.app.own.staff.administrator)
  }

  /** Writes one down that came by letter. Returns its id. */
  async asked(kind: string, personId?: string, facts: Record<string, unknown> = {}): Promise<string> {
    const said = { way: 'letter', requesterName: 'Người yêu cầu', requesterContact: 'địa chỉ' }
    const { body } = await this.agent
      .post('/privacy-requests', { kind, ...said, personId, ...facts })
      .expect(201)
    return (body as { id: string }).id
  }

  act(id: string, what: string, body: object = {}) {
    return this.agent.post(`/privacy-requests/${id}/${what}`, body)
  }

  erase(id: string, confirmation = 'xóa') {
    return this.act(id, 'erasure', { confirmation })
  }

  async get(id: string): Promise<RequestPageData> {
    return (await this.agent.get(`/privacy-requests/${id}`).expect(200)).body as RequestPageData
  }

  /** Somebody of the first unit, born in 1980. */
  known(fullName: string, phone?: string): Promise<string> {
    return person(this.app.nest, this.app.own.units[0]!.id, { fullName, phone, birthYear: 1980 })
  }
}
