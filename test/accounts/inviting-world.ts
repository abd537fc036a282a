import type { TestApp } from '../support/test-app.js'

export interface Issued {
  id: string
  email: string
  link: string
}

/** Invitations by the administrator of the own district, each to an address of its own. */
export function inviting(appOf: () => TestApp) {
  let count = 0
  const administrator = () => appOf().as(appOf().own.staff.administrator)

  const invitation = (more: object = {}) => ({
    name: 'Trần Văn Đồng Nghiệp',
    email: `dongnghiep${++count}@example.org`,
    role: 'organizer',
    organizationId: appOf().own.district.id,
    ...more,
  })

  async function invite(more: object = {}): Promise<Issued & { path: string }> {
    const { body } = await administrator().post('/users', invitation(more)).expect(201)
    const issued = body as Issued
    return { ...issued, path: new URL(issued.link).pathname }
  }

  return { administrator, invitation, invite }
}
