import { applyDecorators } from '@nestjs/common'
import { ApiProperty } from '@nestjs/swagger'
import { plainToInstance, Transform, type ClassConstructor } from 'class-transformer'
import { ArrayMaxSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator'
import { isUuid } from './value-fields.js'
import { faultMessage } from './faults.js'
import { Field, type FieldOptions } from './field.js'

export interface ListOptions extends FieldOptions {
  max: number
}

/** A list of objects; each is read and checked as the DTO that `item` names. */
export const ListField = (item: () => ClassConstructor<object>, options: ListOptions): PropertyDecorator =>
  applyDecorators(
    // The function must be named `type`, or the description takes it for a class and points nowhere.
    ApiProperty({ type: () => item(), isArray: true, required: !options.optional, maxItems: options.max }),
    Transform(({ obj, key }) => {
      const raw = (obj as Record<string, unknown>)[key]
      if (raw === undefined || raw === null || raw === '') return undefined
      return Array.isArray(raw) ? raw.map((each) => toItem(item(), each)) : raw
    }),
    ...(options.optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    IsArray({ message: faultMessage(options.optional ? 'not_list' : 'required') }),
    ArrayMaxSize(options.max, { message: faultMessage('too_many_items', { max: options.max }) }),
    IsObject({ each: true, message: faultMessage('not_object') }),
    ValidateNested({ each: true }),
  )

const toItem = (type: ClassConstructor<object>, raw: unknown) =>
  raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? plainToInstance(type, raw) : raw

/** A list of ids; a form may send one value for a list of one. */
export const IdListField = (options: ListOptions) =>
  Field(options, { type: 'string', format: 'uuid', isArray: true }, (raw) => {
    const list = Array.isArray(raw) ? raw : [raw]
    if (list.length > options.max) return { fault: 'too_many_items', params: { max: options.max } }
    return list.every(isUuid) ? { value: [...new Set(list as string[])] } : { fault: 'not_id' }
  })
