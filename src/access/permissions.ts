/** What may be done. A route names one; a role over a subtree of organisations grants several. */
export const permissions = [
  'accounts.manage',
  'organizations.read',
  'organizations.edit',
  'people.read',
  'people.edit',
  'trainings.read',
  'trainings.edit',
  'registrations.read',
  'registrations.edit',
  'registrations.nominate',
  'attendance.check_in',
  'attendance.read',
  'attendance.decide',
  'certificates.read',
  'certificates.issue',
  'reports.read',
  'news.read',
  'news.edit',
  'messages.read',
  'imports.run',
  'privacy.manage',
  'jobs.manage',
  'audit.read',
] as const

export type Permission = (typeof permissions)[number]

export const roles = [
  'administrator',
  'organizer',
  'unit_representative',
  'door',
  'editor',
  'viewer',
] as const

export type Role = (typeof roles)[number]

const reading: Permission[] = [
  'organizations.read',
  'people.read',
  'trainings.read',
  'registrations.read',
  'attendance.read',
  'certificates.read',
  'reports.read',
  'news.read',
]

/** The rights of each role, over the organisations below the one it was granted for. */
export const permissionsOfRole: Record<Role, ReadonlySet<Permission>> = {
  administrator: new Set(permissions),
  organizer: new Set<Permission>([
    ...reading,
    'people.edit',
    'imports.run',
    'trainings.edit',
    'registrations.edit',
    'attendance.check_in',
    'attendance.decide',
    'certificates.issue',
    'messages.read',
  ]),
  unit_representative: new Set<Permission>(['registrations.nominate']),
  door: new Set<Permission>(['attendance.check_in']),
  editor: new Set<Permission>(['news.read', 'news.edit', 'trainings.read', 'organizations.read']),
  viewer: new Set<Permission>([...reading, 'audit.read']),
}
