import type { FastifyInstance } from 'fastify'
import { parsePhone } from '@salon/domain'
import type { AppDeps } from '../deps.ts'

/** The demo's own pages: what the console provider "sent", and who may sign in. They exist only where both do. */
export function mountDevRoutes(app: FastifyInstance, { inbox, demoLogins }: AppDeps): void {
  if (inbox) {
    app.get<{ Querystring: { to?: string | string[] } }>('/dev/messages', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { to } = request.query
      if (to === undefined) return inbox()
      // a plus that was not escaped arrives as a space
      const phone = typeof to === 'string' ? parsePhone(to.replace(/^ /, '+')) : null
      return phone ? inbox(phone) : []
    })
  }
  if (demoLogins) {
    app.get('/dev/demo', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { enabled: true, logins: demoLogins }
    })
  }
}
