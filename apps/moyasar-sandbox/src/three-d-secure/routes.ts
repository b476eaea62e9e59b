import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound } from '../http/errors.ts'
import { chooseLanguage } from '../pages/language.ts'
import { sendPage } from '../pages/layout.ts'
import type { Payment } from '../store/records.ts'
import type { World } from '../world.ts'
import { failChallenge, passChallenge, returnAddress } from './challenge.ts'
import { abandonedPage, challengePage, endedPage } from './page.ts'

type Challenge = { Params: { id: string }; Querystring: { token?: string; lang?: string } }

const answer = z.object({ choice: z.enum(['approve', 'decline', 'abandon']) })

/** The page that stands for the bank of the payer. */
export function mountThreeDSecure(app: FastifyInstance, world: World): void {
  app.get<Challenge>('/v1/transaction_auths/:id/form', async (request, reply) => {
    const payment = findChallenged(world, request)
    if (payment.status !== 'initiated') return leave(world, request, reply, payment)
    return sendPage(
      reply,
      challengePage(payment, { address: request.url, language: chooseLanguage(request) }),
    )
  })

  app.post<Challenge>('/v1/transaction_auths/:id/form', async (request, reply) => {
    const payment = findChallenged(world, request)
    const { choice } = answer.parse(request.body)
    if (choice === 'abandon') return sendPage(reply, abandonedPage(payment, chooseLanguage(request)))
    const answered = choice === 'approve' ? passChallenge(world, payment) : failChallenge(world, payment)
    return leave(world, request, reply, answered)
  })
}

function leave(world: World, request: FastifyRequest, reply: FastifyReply, payment: Payment) {
  const address = returnAddress(world, payment)
  if (address !== null) return reply.redirect(address, 303)
  return sendPage(reply, endedPage(payment, chooseLanguage(request)))
}

/** The address is the only key to the page; a wrong one leads nowhere. */
function findChallenged(world: World, { params, query }: FastifyRequest<Challenge>): Payment {
  const payment = world.store.payments.get(params.id)
  const isRight = payment?.source.type === 'creditcard' && payment.challengeToken !== null
  if (!isRight || payment.challengeToken !== query.token) throw notFound()
  return payment
}
