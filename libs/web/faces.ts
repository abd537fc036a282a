import { applyDecorators, SetMetadata } from '@nestjs/common'
import { ApiExcludeEndpoint, ApiExtension } from '@nestjs/swagger'
import type { ComponentChild } from 'preact'
import type { Locale, PageProps } from '#pages'
import type { WebRequest } from './request.js'

export const PAGE = 'web:page'
export const FORM = 'web:form'
export const AFTER = 'web:after'

export type PageFunction<T> = (props: PageProps<T>) => ComponentChild

type Action<T> = (...args: never[]) => Promise<T> | T

/** The page that shows what this GET returns, for readers who ask for HTML. */
export const Page =
  <T>(page: PageFunction<T>) =>
  <A extends Action<T>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<A>,
  ) => {
    SetMetadata(PAGE, page)(target, property, descriptor)
    ApiExtension('x-page', true)(target, property, descriptor)
  }

/** A GET that only shows a form: no resource of the API, so it stands outside its description. */
export const Form = () => applyDecorators(SetMetadata(FORM, true), ApiExcludeEndpoint())

/** The action answers a file (`FileAnswer`) of one of these types, in both faces: said in the description. */
export const Produces = (...types: string[]) => ApiExtension('x-produces', types)

export interface AfterOptions<T> {
  /** Where the browser goes next, and the Location of the JSON answer. */
  to: (result: T, request: WebRequest) => string
  /** One sentence for the next page. */
  say?: (result: T, locale: Locale) => string
  /** Path of the form that is shown again when the request is refused. */
  form: (request: WebRequest) => string
}

/** What follows a POST in the HTML face: 303 to `to`; when refused, `form` again with what was typed. */
export const After =
  <T>(options: AfterOptions<T>) =>
  <A extends Action<T>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<A>,
  ) => {
    SetMetadata(AFTER, options)(target, property, descriptor)
    ApiExtension('x-after', true)(target, property, descriptor)
  }
