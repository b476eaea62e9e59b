import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { SECOND } from '../clock.ts'
import { faultInput } from '../faults/fault-box.ts'
import { authenticate } from '../http/auth.ts'
import { notFound, parseInput } from '../http/errors.ts'
import type { RequestLog } from '../http/request-log.ts'
import { failChallenge, passChallenge } from '../three-d-secure/challenge.ts'
import { viewPayment } from '../payments/view.ts'
import { coupon, type Event, type Payment } from '../store/records.ts'
import { addConfiguredWebhook } from '../webhooks/configured.ts'
import { delayEvent, releaseHeld, sendAgain } from '../webhooks/replay.ts'
import { DEFAULT_BEHAVIOUR, nowText, type World } from '../world.ts'
import { behaviourChanges } from './behaviour-input.ts'
import { importPayments } from './import-payments.ts'
import { viewLedger } from './ledger.ts'

const clockInput = z.object({
  advance_seconds: z
    .number()
    .min(0)
    .max(366 * 24 * 3600),
})
const couponInput = coupon.omit({ id: true })
const delayInput = z.object({ seconds: z.number().min(0).default(60) })
const copiesInput = z.object({ copies: z.int().min(1).max(100).default(2) })
const releaseInput = z.object({
  order: z.enum(['oldest_first', 'newest_first']).default('oldest_first'),
  event_ids: z.array(z.string()).optional(),
})

type ById = { Params: { id: string } }

/** What the real service does not have: switches for tests and the demo. Nobody has to sign in but who imports. */
export function mountControl(app: FastifyInstance, world: World, requests: RequestLog): void {
  mountFaultRoutes(app, world)
  mountEventRoutes(app, world)

  app.post('/_sandbox/reset', async () => {
    world.store.clear()
    world.faults.clear()
    requests.clear()
    Object.assign(world.behaviour, DEFAULT_BEHAVIOUR)
    addConfiguredWebhook(world)
    return { reset: true }
  })

  app.get('/_sandbox/clock', async () => ({ now: nowText(world) }))
  app.post('/_sandbox/clock', async (request) => {
    const { advance_seconds: seconds } = parseInput(world.behaviour, clockInput, request.body)
    world.clock.advance(seconds * SECOND)
    world.wake()
    return { now: nowText(world) }
  })

  app.get('/_sandbox/behaviour', async () => world.behaviour)
  app.post('/_sandbox/behaviour', async (request) => {
    return Object.assign(world.behaviour, parseInput(world.behaviour, behaviourChanges, request.body))
  })

  app.get<{ Querystring: { payment_id?: string } }>('/_sandbox/ledger', async ({ query }) => {
    return viewLedger(world.store.ledger.all(), query.payment_id)
  })
  app.get('/_sandbox/requests', async () => ({ requests: requests.list() }))

  app.post('/_sandbox/coupons', async (request, reply) => {
    const input = parseInput(world.behaviour, couponInput, request.body)
    return reply.code(201).send(world.store.coupons.put({ ...input, id: world.ids.next() }))
  })

  app.post('/_sandbox/payments', async (request) => {
    return { imported: importPayments(world, authenticate(request, 'secret'), request.body) }
  })
  app.post<ById>('/_sandbox/payments/:id/approve', async (request) => {
    return viewPayment(passChallenge(world, findPayment(world, request)))
  })
  app.post<ById>('/_sandbox/payments/:id/decline', async (request) => {
    return viewPayment(failChallenge(world, findPayment(world, request)))
  })
}

function mountFaultRoutes(app: FastifyInstance, world: World): void {
  app.get('/_sandbox/faults', async () => ({ faults: world.faults.list() }))
  app.post('/_sandbox/faults', async (request, reply) => {
    const input = parseInput(world.behaviour, faultInput, request.body)
    return reply.code(201).send(world.faults.add(world.ids.next(), input))
  })
  app.delete('/_sandbox/faults', async (_request, reply) => {
    world.faults.clear()
    return reply.code(204).send()
  })
}

function mountEventRoutes(app: FastifyInstance, world: World): void {
  app.get('/_sandbox/events', async () => ({ events: world.store.events.all() }))
  app.get('/_sandbox/deliveries', async () => ({ deliveries: world.store.deliveries.all() }))

  app.post<ById>('/_sandbox/events/:id/resend', async (request) => {
    return { deliveries: sendAgain(world, findEvent(world, request)) }
  })
  app.post<ById>('/_sandbox/events/:id/duplicate', async (request) => {
    const { copies } = parseInput(world.behaviour, copiesInput, request.body)
    return { deliveries: sendAgain(world, findEvent(world, request), { copies }) }
  })
  app.post<ById>('/_sandbox/events/:id/delay', async (request) => {
    const { seconds } = parseInput(world.behaviour, delayInput, request.body)
    return { deliveries: delayEvent(world, findEvent(world, request), seconds) }
  })

  app.post('/_sandbox/deliveries/release', async (request) => {
    const { order, event_ids: eventIds } = parseInput(world.behaviour, releaseInput, request.body)
    return { sent: await releaseHeld(world, eventIds ? { order, eventIds } : { order }) }
  })
}

function findPayment(world: World, request: FastifyRequest<ById>): Payment {
  const payment = world.store.payments.get(request.params.id)
  if (!payment) throw notFound()
  return payment
}

function findEvent(world: World, request: FastifyRequest<ById>): Event {
  const event = world.store.events.get(request.params.id)
  if (!event) throw notFound()
  return event
}
