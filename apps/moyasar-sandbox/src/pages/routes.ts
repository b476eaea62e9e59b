import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { queryTexts, takePage } from '../http/paging.ts'
import type { World } from '../world.ts'
import { eventsPage } from './events-page.ts'
import { chooseLanguage } from './language.ts'
import { sendPage } from './layout.ts'
import { paymentsPage } from './payments-page.ts'

/** What a person looks at: payments, events and the style of both. */
export function mountPages(app: FastifyInstance, world: World): void {
  const style = readFileSync(path.join(import.meta.dirname, 'sandbox.css'), 'utf8')
  app.get('/assets/sandbox.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style))

  app.get('/', async (request, reply) => {
    const page = queryTexts.parse(request.query).get('page')
    const { items: payments, meta } = takePage(world.store.payments.newestFirst(), page)
    return sendPage(reply, paymentsPage({ payments, meta, ...shownTo(request) }))
  })

  app.get('/events', async (request, reply) => {
    const page = queryTexts.parse(request.query).get('page')
    const { items, meta } = takePage(world.store.events.newestFirst(), page)
    const deliveries = Map.groupBy(world.store.deliveries.all(), ({ eventId }) => eventId)
    const attempts = Map.groupBy(world.store.attempts.all(), ({ eventId }) => eventId)
    const rows = items.map((event) => ({
      event,
      deliveries: deliveries.get(event.id) ?? [],
      attempts: attempts.get(event.id) ?? [],
    }))
    const isHolding = world.behaviour.holdWebhooks
    return sendPage(reply, eventsPage({ rows, meta, isHolding, ...shownTo(request) }))
  })
}

function shownTo(request: Parameters<typeof chooseLanguage>[0]) {
  return { language: chooseLanguage(request), address: request.url }
}
