import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import staticFiles from '@fastify/static'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { registerBodyParsers } from './body-parsers.js'
import { protectFromForgery } from './forgery.js'
import { toProblem } from './problem.js'
import { LOCALE_COOKIE, newRequestId, pathOf, wantsPage, type WebRequest } from './request.js'
import { webErrors } from './web.errors.js'

export interface AdapterOptions {
  /** Folder of built assets, served under /assets for a year. */
  assets: string
  trustedProxies: number
  /** True when the public address is https. */
  secure: () => boolean
}

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'; object-src 'none'"

/** Fastify as this house uses it: strict parsers, security headers, forgery check, assets. */
export async function createAdapter(options: AdapterOptions): Promise<FastifyAdapter> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    // Exactly the configured number of hops is believed, never a whole X-Forwarded-For.
    trustProxy: (_address: string, hop: number) => hop < options.trustedProxies,
    genReqId: newRequestId,
    forceCloseConnections: true,
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void refuseAddress(request, reply, options),
    routerOptions: { maxParamLength: 300 },
  })
  const fastify = adapter.getInstance() as unknown as FastifyInstance
  fastify.decorateReply('seeOther', null)
  await fastify.register(cookie)
  await fastify.register(compress, { encodings: ['br', 'gzip'], threshold: 1_400 })
  await registerBodyParsers(fastify)
  if (existsSync(options.assets)) {
    await fastify.register(staticFiles, {
      root: options.assets,
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false,
    })
  }
  addHooks(fastify, options)
  return adapter
}

function setSafetyHeaders(request: FastifyRequest, reply: FastifyReply, options: AdapterOptions) {
  if (!request.url.startsWith('/assets/')) {
    reply.header('content-security-policy', policy)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
  }
  reply.header('x-request-id', request.id)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  if (options.secure()) reply.header('strict-transport-security', 'max-age=31536000')
}

/** Leads nowhere, so that its answer is the application's own page for what is not there. */
const NOWHERE = '/khong-co-trang-nay'

/** An address that cannot be decoded reaches no hook and no route. */
async function refuseAddress(request: FastifyRequest, reply: FastifyReply, options: AdapterOptions) {
  setSafetyHeaders(request, reply, options)
  if (wantsPage(request as WebRequest)) {
    const { accept, host, cookie = '' } = request.headers
    const shown = await request.server.inject({ url: NOWHERE, headers: { accept, host, cookie } })
    return reply.code(400).type('text/html; charset=utf-8').send(shown.body)
  }
  const problem = toProblem(webErrors.bad_request(), 'vi', request.id)
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

function addHooks(fastify: FastifyInstance, options: AdapterOptions) {
  fastify.addHook('onRequest', async (request, reply) => {
    // No text of ours holds a NUL, and PostgreSQL takes none: such an address leads nowhere.
    if (/%00/.test(pathOf(request))) throw webErrors.page_not_found()
    const query = request.query as Record<string, unknown>
    for (const [name, value] of Object.entries(query)) {
      if (Array.isArray(value)) throw webErrors.repeated_parameter({ name: name.slice(0, 60) })
    }
    if (request.method === 'GET' && (query.lang === 'en' || query.lang === 'vi')) {
      reply.setCookie(LOCALE_COOKIE, query.lang, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
    }
  })
  fastify.addHook('preValidation', async (request) => protectFromForgery(request as WebRequest))
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (reply.seeOther) reply.code(303)
    setSafetyHeaders(request, reply, options)
    return payload
  })
}
