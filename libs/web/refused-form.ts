import { AsyncLocalStorage } from 'node:async_hooks'
import { submittedValue, type Submitted } from '#pages'

/** While a refused form is shown again, its page finds here what was typed and what was wrong. */
export const refusedForm = new AsyncLocalStorage<Submitted>()

/** What was typed into a field of the refused form that is being shown again; undefined otherwise. */
export const typedInto = (name: string): unknown => submittedValue(refusedForm.getStore(), name)
