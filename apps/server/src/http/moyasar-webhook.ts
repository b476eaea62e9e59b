import { handleWebhook, receiveWebhook } from '@salon/api'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { BODY_LIMIT_BYTES } from './limits.ts'
import { refuse } from './refusal.ts'

/**
 * Moyasar's events: checked, stored, answered; dealt with afterwards. It waits for nobody but the database, since Moyasar drops what is
 * not answered quickly. What is under way when the server stops is finished first, and what a crash leaves is found by
 * reconciliation.
 */
export function mountMoyasarWebhook(app: FastifyInstance, deps: AppDeps): void {
  const secret = deps.webhookSecret
  if (!deps.payments || secret === null) return
  const running = new Set<Promise<void>>()

  app.post('/webhooks/moyasar', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const receipt = await receiveWebhook(deps, request.body, secret)
    if (receipt.kind === 'forged') return refuse(reply, { status: 401, reason: 'UNAUTHENTICATED' })
    if (receipt.kind === 'malformed') return refuse(reply, { status: 400, reason: 'INVALID_INPUT' })
    const handling = handleWebhook(deps, receipt)
      .catch((error: unknown) => request.log.error({ err: error }, 'an event could not be dealt with'))
      .finally(() => running.delete(handling))
    running.add(handling)
    return { received: true }
  })
  app.addHook('onClose', async () => {
    await Promise.all(running)
  })
}
