import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { createHash } from 'node:crypto'
import { decodeForm, decodePairs } from './form-decoder.js'
import { webErrors } from './web.errors.js'

const DEEPEST_JSON = 20

/** A file of a multipart form, held in memory: pictures and papers, at most 15 MB. */
export class UploadedFile {
  constructor(
    readonly filename: string,
    readonly bytes: Buffer,
  ) {}

  /** A repeated request is recognised by the hash of its body as JSON: megabytes need not go through that. */
  toJSON() {
    return { filename: this.filename, sha256: createHash('sha256').update(this.bytes).digest('hex') }
  }
}

function refusePrototypes(value: unknown, depth = 0): void {
  if (depth > DEEPEST_JSON) throw webErrors.body_too_deep()
  if (value === null || typeof value !== 'object') return
  for (const [name, child] of Object.entries(value)) {
    if (name === '__proto__' || name === 'constructor' || name === 'prototype')
      throw webErrors.forbidden_name({ name })
    refusePrototypes(child, depth + 1)
  }
}

export function parseJson(text: string): unknown {
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw webErrors.broken_json()
  }
  refusePrototypes(value)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw webErrors.broken_json()
  return value
}

type Parts = Record<string, string | UploadedFile | (string | UploadedFile)[]>

/** Fields through the form decoder, files kept as they are. */
export function decodeParts(body: Parts): Record<string, unknown> {
  const all = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  const fields = all.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const files = all.filter(([, one]) => one instanceof UploadedFile)
  return { ...decodePairs(fields), ...Object.fromEntries(files) }
}

/** Replaces the framework's parsers by ours: small, strict, and with one way for names in brackets. */
export async function registerBodyParsers(fastify: FastifyInstance): Promise<void> {
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as string))
    } catch (error) {
      done(error as Error)
    }
  })
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_r, body, done) => {
      try {
        done(null, decodeForm(body as string))
      } catch (error) {
        done(error as Error)
      }
    },
  )
  await fastify.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: 15 * 1024 * 1024, files: 5, fields: 500, fieldSize: 256 * 1024 },
    async onFile(part) {
      const file = new UploadedFile(part.filename, await part.toBuffer())
      // An empty file field of a form is a file without a name: the same as not sent.
      ;(part as unknown as { value: unknown }).value = file.filename ? file : ''
    },
  })
}
