import { applyDecorators } from '@nestjs/common'
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger'
import { Transform } from 'class-transformer'
import { registerDecorator, ValidateIf } from 'class-validator'
import type { Params } from '#errors'
import { faultMessage } from './faults.js'

export interface FieldOptions {
  /** Absent and empty are fine and become `undefined` (or the property's initial value). */
  optional?: boolean
  description?: string
}

/** What a reading of one raw value gave: the value, or what is wrong with it. */
export type Reading = { value: unknown } | { fault: string; params?: Params }

/** A value that could not be read stays in the DTO as this, until its validator reports it. */
export class Unreadable {
  constructor(
    readonly fault: string,
    readonly params: Params = {},
  ) {}
}

const isEmpty = (raw: unknown) => raw === undefined || raw === null || raw === ''

/**
 * Joins reading, checking and describing of one DTO field. `read` gets the raw value as it was sent
 * (a string from a form, any JSON type from an API client) and is never called for an empty one.
 */
export function Field(
  options: FieldOptions,
  api: ApiPropertyOptions,
  read: (raw: unknown) => Reading,
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...api,
      required: !options.optional,
      description: options.description,
    } as ApiPropertyOptions),
    Transform(({ obj, key }) => {
      const raw = (obj as Record<string, unknown>)[key]
      if (isEmpty(raw)) return undefined
      const reading = read(raw)
      return 'fault' in reading ? new Unreadable(reading.fault, reading.params) : reading.value
    }),
    ...(options.optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    IsReadable(isChosen(api)),
  )
}

/** One of several that are offered, not typed: what is said of an empty one differs. */
const isChosen = (api: ApiPropertyOptions) => 'enum' in api || ('format' in api && api.format === 'uuid')

/** Passes what was read; reports an empty required field and whatever reading found wrong. */
function IsReadable(chosen: boolean): PropertyDecorator {
  const missing = faultMessage('required', chosen ? { isChosen: 1 } : {})
  return (target, property) =>
    registerDecorator({
      name: 'isReadable',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value) => value !== undefined && !(value instanceof Unreadable),
        defaultMessage: (args) =>
          args?.value instanceof Unreadable && args.value.fault !== 'required'
            ? faultMessage(args.value.fault, args.value.params)
            : missing,
      },
    })
}
