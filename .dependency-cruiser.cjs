// Who may import whom (docs/architecture.md). `npm run check` prints the offending path and the reason.

/** The capabilities, lowest first: each may import only those before it. */
const capabilities = [
  'access',
  'audit',
  'files',
  'visits',
  'organizations',
  'registry',
  'people',
  'messages',
  'accounts',
  'imports',
  'trainings',
  'registrations',
  'attendance',
  'feedback',
  'certificates',
  'news',
  'reports',
  'histories',
  'privacy',
  'oversight',
  'portal',
]

/** What a capability shows to the ones above it. */
const shown = [
  '[.](module|service|entity|errors|policy|dto|presenter|jobs|frame)[.]tsx?$',
  '-(kinds|status|roles|states|contributions)[.]ts$',
  // The words of rights, which every verb and route speaks.
  '^src/access/(actor|allow|authenticator|current-actor|declared-routes|permissions|throttle|transactions)[.]ts$',
  // How a row's organisation is compared with the actor's subtrees, in SQL.
  '^src/organizations/reach[.]ts$',
  // The order of units in every list, and of people on every paper, in SQL.
  '^src/organizations/unit-order[.]ts$',
  '^src/registrations/roster-order[.]ts$',
  // Says on the page of a link that its openings count.
  '^src/accounts/opened[.]ts$',
  // Says on a public route that its readings count.
  '^src/visits/counted[.]ts$',
  // What a newcomer is made of, how rows of a list are judged, who counts as whom, how names stand and are sought.
  '^src/people/(new-person|row-matches|identities|ordered-names|name-search)[.]ts$',
  // The words for a letter's purpose, and how a row of an import reads: the copy for a person says both.
  '^src/messages/letter-purposes[.]ts$',
  '^src/imports/(import-cells|targets/people-columns)[.]ts$',
  // What people are told about their data, wherever it is said.
  '^src/people/privacy-notice[.]ts$',
]

const production = '^(src|libs|migrations)/'
const notProduction = '([.]spec[.]tsx?|[.]fixture[.]tsx?)$'
const logic = '[.](service|repository|presenter|jobs|handler|processor)[.]ts$'
const pure = '([.](policy|errors)|-(kinds|status|roles|states))[.]ts$'
const outsideWorld = '^node_modules/(@nestjs|typeorm|pg|fastify|@fastify|bullmq|ioredis|preact)(/|$)'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** One rule for each capability: nothing that stands higher. */
const order = capabilities
  .slice(0, -1)
  .map((capability, index) =>
    forbid(
      `${capability}-imports-nothing-higher`,
      `${capability} stands below what it imports here. What it shows of a higher capability comes by a declared contribution.`,
      { path: `^src/${capability}/` },
      { path: `^src/(${capabilities.slice(index + 1).join('|')})/` },
    ),
  )

module.exports = {
  forbidden: [
    forbid(
      'no-circle',
      'Two files that need each other are one thing, or a third one is missing.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'resolvable',
      'This import leads nowhere. (If it names a library of ours: are the conditions in enhancedResolveOptions right?)',
      { path: '^(src|libs|migrations|test|bench|demo)/' },
      { couldNotResolve: true },
    ),
    forbid(
      'libs-know-nothing-of-src',
      'libs are reusable: without one word of the domain.',
      { path: '^libs/' },
      { path: '^(src|migrations|demo|bench)/' },
    ),
    forbid(
      'libs-enter-by-index',
      'A library is entered by its name (#queue), never by one of its files.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/index[.]ts$'] },
    ),
    forbid(
      'src-enters-libs-by-index',
      'A library is entered by its name (#queue), never by one of its files.',
      { path: '^(src|demo|migrations)/' },
      { path: '^libs/', pathNot: '^libs/[^/]+/index[.]ts$' },
    ),
    ...order,
    forbid(
      'capabilities-show-only-this',
      'Of another capability only module, service, entity, errors, policy, dto, presenter, jobs, frame and pure words may be imported.',
      { path: '^src/([^/]+)/', pathNot: '^src/(config|database|launch)/' },
      { path: `^src/(${capabilities.join('|')})/`, pathNot: ['^src/$1/', ...shown] },
    ),
    forbid(
      'ground-knows-no-capability',
      'Configuration and database stand below all capabilities; only entities are listed there.',
      { path: '^src/(config|database|launch)/' },
      { path: `^src/(${capabilities.join('|')})/`, pathNot: '[.]entity[.]ts$' },
    ),
    forbid(
      'services-know-no-http-and-no-page',
      'The same verb serves a page, a program and a job.',
      { path: `^src/.*${logic}` },
      {
        path: [
          '^libs/(web|pages)/',
          '/views/',
          '[.]controller[.]ts$',
          '^node_modules/(fastify|@fastify|preact|@nestjs/platform-)',
        ],
      },
    ),
    forbid(
      'controllers-and-handlers-do-not-query',
      'They are one-liners: a service permits, opens the transaction and asks the repository.',
      { path: '^src/.*[.](controller|handler|processor)[.]ts$' },
      {
        path: ['^node_modules/(typeorm|pg)(/|$)', '^src/database/', '[.]repository[.]ts$', '[.]entity[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'views-are-functions',
      'A page draws what it is given: no service, no Nest, no ORM.',
      { path: '^src/.*/views/|^libs/pages/' },
      {
        path: [
          '[.](service|repository|controller|module|entity|handler)[.]ts$',
          '^src/(database|config)/',
          '^libs/(web|queue|storage|postgres)/',
          '^node_modules/(@nestjs|typeorm|pg|fastify)(/|$)',
        ],
      },
    ),
    forbid(
      'policies-and-errors-are-pure',
      'Predicates, codes and words can be tested without anything that runs.',
      { path: `^src/.*${pure}` },
      {
        path: [
          outsideWorld,
          '^libs/(web|pages|queue|storage|postgres)/',
          '^src/database/',
          '[.](service|repository|controller|module|entity)[.]ts$',
        ],
      },
    ),
    forbid(
      'only-libs-touch-machinery',
      'Queues, papers, pictures, mail and storage are reached through our libraries.',
      { path: '^(src|migrations)/' },
      {
        path: '^node_modules/(bullmq|ioredis|pdfkit|fontkit|docx|exceljs|hucre|sharp|nodemailer|@aws-sdk)(/|$)',
      },
    ),
    forbid(
      'worker-reaches-no-web',
      'The worker must start without a controller, a page or the HTTP adapter.',
      { path: '^src/worker[.](main|module)[.]ts$' },
      { path: '[.]controller[.]ts$|[.]web[.]module[.]ts$|/views/|^libs/(web|pages)/', reachable: true },
    ),
    forbid(
      'migrations-import-nothing-of-ours',
      'A migration says what it did on the day it was written, whatever the code became since.',
      { path: '^migrations/', pathNot: '^migrations/index[.]ts$' },
      { path: '^(src|libs|test|demo|bench|migrations)/' },
    ),
    forbid(
      'production-imports-no-test',
      'Tests, benchmarks and the demo are not shipped inside the product.',
      { path: production, pathNot: notProduction },
      { path: ['^(test|bench|demo)/', notProduction] },
    ),
    forbid(
      'production-needs-no-development-package',
      'It would be missing where only the packages of production are installed.',
      { path: production, pathNot: [notProduction, '^libs/pages/client/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Without these conditions `#queue` resolves into dist/ and every rule looks at the wrong files.
    enhancedResolveOptions: {
      conditionNames: ['development', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    cache: false,
  },
}
