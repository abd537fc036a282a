import type { PageContext } from './context.js'

/** A request's facts for specs of pages: a viewer who may do everything, Vietnamese, no query. */
export function pageContext(changes: Partial<PageContext> = {}): PageContext {
  let keys = 0
  return {
    product: 'Tập Huấn',
    locale: 'vi',
    now: new Date('2023-04-24T02:00:00Z'),
    path: '/units',
    query: {},
    publicAddress: 'https://tap-huan.example',
    csrf: 'token',
    newKey: () => `key-${++keys}`,
    viewer: { id: 'v', name: 'Nguyễn Thu Hà', organizationName: 'LĐLĐ huyện Mẫu', can: () => true },
    branding: { organizationName: 'LĐLĐ huyện Mẫu', slogan: null, links: [] },
    navigation: [],
    menu: [],
    sample: false,
    insecure: false,
    notice: null,
    ...changes,
  }
}
