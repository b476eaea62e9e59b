import { countOperation, readCalendarFeed, readVisitFile } from '@salon/api'
import { DomainError } from '@salon/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { refuse } from './refusal.ts'

type ByToken = { Params: { token: string } }

/**
 * Calendars read somebody's visits at an address that she made for them, and whoever got a message about one visit that visit
 * alone. What they hold is hers: it stays in no cache and in no index, and guesses count like operations.
 */
export async function mountCalendar(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      return refuseTooMany(deps, request, reply)
    })
    scope.get<ByToken>('/calendar/:token.ics', async (request, reply) => {
      const feed = await readCalendarFeed(deps, request.params.token)
      return feed === null ? missing(reply) : sendCalendar(reply, feed)
    })
    scope.get<ByToken>('/calendar/visit/:token.ics', async (request, reply) => {
      const file = await readVisitFile(deps, request.params.token)
      if (!file) return missing(reply)
      // not an attachment: phones offer to add what they open, and only store what they save
      reply.header('content-disposition', `inline; filename="${file.name}"`)
      return sendCalendar(reply, file.text)
    })
  })
}

async function refuseTooMany(
  deps: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  try {
    await countOperation(deps, request.ip)
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code: reason, details } = error
    reply.header('retry-after', String(details.retryAfterSeconds))
    return refuse(reply, { status: 429, reason, details })
  }
}

function missing(reply: FastifyReply): FastifyReply {
  return refuse(reply, { status: 404, reason: 'NOT_FOUND' })
}

function sendCalendar(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/calendar; charset=utf-8').send(text)
}
