import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { authenticate } from '../http/auth.ts'
import { notFound, parseInput } from '../http/errors.ts'
import { queryTexts, takePage } from '../http/paging.ts'
import { baseUrl } from '../http/urls.ts'
import type { Payment } from '../store/records.ts'
import type { World } from '../world.ts'
import { changePayment } from './change.ts'
import { createPayment } from './create.ts'
import { matchesFilters } from './list.ts'
import { mergeMetadata, metadataInput } from './metadata.ts'
import { capturePayment, refundPayment, voidPayment } from './operations.ts'
import { viewPayment } from './view.ts'

const update = z.object({
  description: z.string().max(1000).nullish(),
  metadata: metadataInput.optional(),
})

type ById = { Params: { id: string } }

export function mountPayments(app: FastifyInstance, world: World): void {
  app.post('/v1/payments', async (request, reply) => {
    const account = authenticate(request, 'any')
    const caller = { account, ip: request.ip, baseUrl: baseUrl(world, request) }
    const payment = createPayment(world, caller, request.body)
    return reply.code(201).send(viewPayment(payment))
  })

  app.get('/v1/payments', async (request) => {
    const account = authenticate(request, 'secret')
    const query = queryTexts.parse(request.query)
    const found = world.store.payments
      .newestFirst()
      .filter((payment) => payment.account === account && matchesFilters(payment, query))
    const { items, meta } = takePage(found, query.get('page'))
    return { payments: items.map(viewPayment), meta }
  })

  app.get<ById>('/v1/payments/:id', async (request) => viewPayment(findPayment(world, request)))

  app.put<ById>('/v1/payments/:id', async (request, reply) => {
    const payment = findPayment(world, request)
    const { description = payment.description, metadata } = parseInput(world.behaviour, update, request.body)
    const changes = { description, metadata: mergeMetadata(payment.metadata, metadata) }
    return reply.send(viewPayment(changePayment(world, payment, changes)))
  })

  app.post<ById>('/v1/payments/:id/capture', async (request) => {
    return viewPayment(capturePayment(world, findPayment(world, request), request.body))
  })

  app.post<ById>('/v1/payments/:id/refund', async (request) => {
    return viewPayment(refundPayment(world, findPayment(world, request), request.body))
  })

  app.post<ById>('/v1/payments/:id/void', async (request) => {
    return viewPayment(voidPayment(world, findPayment(world, request)))
  })
}

/** A payment of another account does not exist for this key. */
function findPayment(world: World, request: FastifyRequest<ById>): Payment {
  const account = authenticate(request, 'secret')
  const payment = world.store.payments.get(request.params.id.toLowerCase())
  if (!payment || payment.account !== account) throw notFound()
  return payment
}
