import { handleWebhook, openAccount, receiveWebhook, type WebhookSource } from '@salon/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { AppDeps } from '../deps.ts'
import { BODY_LIMIT_BYTES } from './limits.ts'
import { refuse } from './refusal.ts'

const accountParams = z.object({ accountId: z.uuid() })

/**
 * Moyasar's events: checked, stored, answered; dealt with afterwards. It waits for nobody but the database, since Moyasar drops what is
 * not answered quickly. What is under way when the server stops is finished first, and what a crash leaves is found by
 * reconciliation. Each account of a business has an address of its own, and proves itself there by its own secret.
 */
export function mountMoyasarWebhook(app: FastifyInstance, deps: AppDeps): void {
  const running = new Set<Promise<void>>()

  async function receive(request: FastifyRequest, reply: FastifyReply, source: WebhookSource | null) {
    reply.header('cache-control', 'no-store')
    const receipt = source ? await receiveWebhook(deps, request.body, source) : { kind: 'forged' as const }
    if (receipt.kind === 'forged') return refuse(reply, { status: 401, reason: 'UNAUTHENTICATED' })
    if (receipt.kind === 'malformed') return refuse(reply, { status: 400, reason: 'INVALID_INPUT' })
    const handling = handleWebhook(deps, receipt)
      .catch((error: unknown) => request.log.error({ err: error }, 'an event could not be dealt with'))
      .finally(() => running.delete(handling))
    running.add(handling)
    return { received: true }
  }

  const platform = sourceOfPlatform(deps)
  if (platform) {
    app.post('/webhooks/moyasar', { bodyLimit: BODY_LIMIT_BYTES }, (request, reply) =>
      receive(request, reply, platform),
    )
  }
  app.post('/webhooks/moyasar/:accountId', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) =>
    receive(request, reply, await sourceOfAccount(deps, request.params)),
  )
  app.addHook('onClose', async () => {
    await Promise.all(running)
  })
}

function sourceOfPlatform({ payments, webhookSecret: secret }: AppDeps): WebhookSource | null {
  return payments && secret !== null ? { accountId: null, mode: payments.gateway.mode, secret } : null
}

/** `null` for an account that is not there: answered as a wrong secret is. */
async function sourceOfAccount(deps: AppDeps, params: unknown): Promise<WebhookSource | null> {
  const parsed = accountParams.safeParse(params)
  const account = parsed.success ? await openAccount(deps, parsed.data.accountId) : null
  return account && { accountId: account.id, mode: account.mode, secret: account.keys.webhookSecret }
}
