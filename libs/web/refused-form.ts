import { AsyncLocalStorage } from 'node:async_hooks'
import type { Submitted } from '#pages'

/** While a refused form is shown again, its page finds here what was typed and what was wrong. */
export const refusedForm = new AsyncLocalStorage<Submitted>()
