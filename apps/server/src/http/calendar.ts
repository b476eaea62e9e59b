import { readCalendarFeed } from '@salon/api'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { refuse } from './refusal.ts'

/** Calendars read somebody's visits at an address that she made for them. What it holds is hers: it stays in no cache. */
export function mountCalendar(app: FastifyInstance, deps: AppDeps): void {
  app.get<{ Params: { token: string } }>('/calendar/:token.ics', async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const feed = await readCalendarFeed(deps, request.params.token)
    if (feed === null) return refuse(reply, { status: 404, reason: 'NOT_FOUND' })
    return reply.type('text/calendar; charset=utf-8').send(feed)
  })
}
