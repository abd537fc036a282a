/** The life of a news report. Pure: the one table that services, pages and tests read. */
export const articleStates = ['draft', 'published', 'withdrawn'] as const

export type ArticleState = (typeof articleStates)[number]

export const stateLabels: Record<ArticleState, string> = {
  draft: 'Bản thảo',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
}

export const articleTransitions = {
  publish: { from: 'draft', to: 'published' },
  withdraw: { from: 'published', to: 'withdrawn' },
} as const satisfies Record<string, { from: ArticleState; to: ArticleState }>

export type ArticleTransition = keyof typeof articleTransitions

export const canChange = (name: ArticleTransition, from: ArticleState): boolean =>
  articleTransitions[name].from === from

/** What was withdrawn stays as it was read. */
export const isEditable = (state: ArticleState): boolean => state !== 'withdrawn'
