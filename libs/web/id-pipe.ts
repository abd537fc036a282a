import { Injectable, Param, type PipeTransform } from '@nestjs/common'
import { isUuid } from '#fields'
import { webErrors } from './web.errors.js'

/** An address with an id that is none leads nowhere: 404, as for an id that does not exist. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase()
    if (!isUuid(id)) throw webErrors.page_not_found()
    return id
  }
}

/** `@Id() id: string`: the id in the address (`:id` unless another name is given). */
export const Id = (name = 'id') => Param(name, ParseId)
