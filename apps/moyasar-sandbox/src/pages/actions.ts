import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../http/errors.ts'
import { failChallenge, passChallenge } from '../three-d-secure/challenge.ts'
import { delayEvent, releaseHeld, sendAgain } from '../webhooks/replay.ts'
import type { World } from '../world.ts'
import { chooseLanguage } from './language.ts'

const BUTTON_DELAY_SECONDS = 60

type Action = { Params: { id: string; action: string } }

/** What the buttons of the pages do. Each ends on the page it was on. */
export function mountActions(app: FastifyInstance, world: World): void {
  app.post<Action>('/actions/payments/:id/:action', async (request, reply) => {
    const payment = world.store.payments.get(request.params.id)
    if (!payment) throw notFound()
    if (request.params.action === 'approve') passChallenge(world, payment)
    else if (request.params.action === 'decline') failChallenge(world, payment)
    else throw notFound()
    return backTo('/', request, reply)
  })

  app.post<Action>('/actions/events/:id/:action', async (request, reply) => {
    const event = world.store.events.get(request.params.id)
    if (!event) throw notFound()
    if (request.params.action === 'resend') sendAgain(world, event)
    else if (request.params.action === 'duplicate') sendAgain(world, event, { copies: 2 })
    else if (request.params.action === 'delay') delayEvent(world, event, BUTTON_DELAY_SECONDS)
    else throw notFound()
    return backTo('/events', request, reply)
  })

  app.post<Action>('/actions/deliveries/:action', async (request, reply) => {
    const { action } = request.params
    if (!['hold', 'release', 'release-reversed'].includes(action)) throw notFound()
    world.behaviour.holdWebhooks = action === 'hold'
    const order = action === 'release' ? 'oldest_first' : 'newest_first'
    if (action !== 'hold') await releaseHeld(world, { order })
    return backTo('/events', request, reply)
  })
}

function backTo(path: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(`${path}?lang=${chooseLanguage(request)}`, 303)
}
