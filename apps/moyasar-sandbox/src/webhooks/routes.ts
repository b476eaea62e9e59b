import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { authenticate } from '../http/auth.ts'
import { notFound, parseInput } from '../http/errors.ts'
import { queryTexts, takePage } from '../http/paging.ts'
import { webAddress } from '../http/urls.ts'
import type { Attempt, Webhook } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { EVENT_TYPES } from './event-types.ts'
import { startVerification, verifyWebhook } from './verification.ts'

const webhookInput = z.object({
  url: webAddress,
  http_method: z.enum(['post', 'put', 'patch']),
  shared_secret: z.string().min(1).max(255),
  events: z.array(z.enum(EVENT_TYPES)).min(1).nullish(),
})

const verifyInput = z.object({ code: z.union([z.string(), z.int().transform(String)]) })

type ById = { Params: { id: string } }

export function mountWebhooks(app: FastifyInstance, world: World): void {
  app.post('/v1/webhooks', async (request, reply) => {
    const account = authenticate(request, 'secret')
    const input = parseInput(world.behaviour, webhookInput, request.body)
    const webhook = world.store.webhooks.put(newWebhook(world, account, input))
    const created = webhook.verifiedAt === null ? startVerification(world, webhook) : webhook
    return reply.code(201).send(viewWebhook(created))
  })

  app.get('/v1/webhooks', async (request) => {
    const account = authenticate(request, 'secret')
    const mine = world.store.webhooks.newestFirst().filter((webhook) => webhook.account === account)
    return { webhooks: mine.map(viewWebhook) }
  })

  app.get('/v1/webhooks/available_events', async (request) => {
    authenticate(request, 'secret')
    return { events: EVENT_TYPES }
  })

  app.get('/v1/webhooks/attempts', async (request) => {
    const account = authenticate(request, 'secret')
    const query = queryTexts.parse(request.query)
    const mine = world.store.attempts.newestFirst().filter((attempt) => isMine(attempt, account))
    const { items, meta } = takePage(mine, query.get('page'))
    return { webhook_attempts: items.map(viewAttempt), meta }
  })

  app.get<ById>('/v1/webhooks/attempts/:id', async (request) => {
    const account = authenticate(request, 'secret')
    const attempt = world.store.attempts.get(request.params.id)
    if (!attempt || !isMine(attempt, account)) throw notFound()
    return viewAttempt(attempt)
  })

  app.get<ById>('/v1/webhooks/:id', async (request) => viewWebhook(findWebhook(world, request)))

  app.delete<ById>('/v1/webhooks/:id', async (request) => {
    world.store.webhooks.remove(findWebhook(world, request).id)
    return { message: 'Webhook is deleted' }
  })

  app.post<ById>('/v1/webhooks/:id/verify', async (request) => {
    const webhook = findWebhook(world, request)
    const { code } = parseInput(world.behaviour, verifyInput, request.body)
    return viewWebhook(verifyWebhook(world, webhook, code))
  })

  // The papers say that a code can be sent again, not at which address.
  app.post<ById>('/v1/webhooks/:id/resend_verification', async (request) => {
    return viewWebhook(startVerification(world, findWebhook(world, request)))
  })
}

function newWebhook(world: World, account: string, input: z.infer<typeof webhookInput>): Webhook {
  const createdAt = nowText(world)
  return {
    id: world.ids.next(),
    account,
    httpMethod: input.http_method,
    url: input.url,
    sharedSecret: input.shared_secret,
    events: input.events ?? null,
    createdAt,
    verifiedAt: world.behaviour.webhookVerification ? null : createdAt,
    verificationCode: null,
    verificationSentAt: null,
    verificationTriesLeft: 0,
  }
}

function findWebhook(world: World, request: FastifyRequest<ById>): Webhook {
  const account = authenticate(request, 'secret')
  const webhook = world.store.webhooks.get(request.params.id)
  if (!webhook || webhook.account !== account) throw notFound()
  return webhook
}

/** Attempts at the endpoint of the settings belong to everybody. */
function isMine(attempt: Attempt, account: string): boolean {
  return attempt.account === null || attempt.account === account
}

/** The secret is never shown again. */
function viewWebhook(webhook: Webhook): Record<string, unknown> {
  return {
    id: webhook.id,
    http_method: webhook.httpMethod,
    url: webhook.url,
    created_at: webhook.createdAt,
    events: webhook.events ?? EVENT_TYPES,
    verified: webhook.verifiedAt !== null,
    verified_at: webhook.verifiedAt,
  }
}

function viewAttempt(attempt: Attempt): Record<string, unknown> {
  return {
    id: attempt.id,
    webhook_id: attempt.webhookId,
    event_id: attempt.eventId,
    event_type: attempt.eventType,
    retry_number: attempt.retryNumber,
    result: attempt.result,
    message: attempt.message,
    response_code: attempt.responseCode,
    response_headers: attempt.responseHeaders,
    response_body: attempt.responseBody,
    created_at: attempt.createdAt,
  }
}
