import { applyDeliveryReport } from '@salon/api'
import {
  isSameSecret,
  isSignedByTwilio,
  readTwilioReport,
  readUnifonicReport,
  type DeliveryReport,
  type ReportForm,
} from '@salon/providers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { refuse } from './refusal.ts'

const TWILIO_PATH = '/webhooks/twilio'
const UNIFONIC_PATH = '/webhooks/unifonic'

/**
 * The vendors' delivery reports: proven, stored, answered. One that is genuine is answered with success whatever it says, since a
 * vendor would only send it again. In scopes of their own, because forms are read here and nowhere else.
 */
export async function mountDeliveryWebhooks(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const { twilio, unifonic, unifonicWebhookSecret } = deps.messageSettings
  if (twilio) await app.register(async (scope) => mountTwilio(scope, deps, twilio.authToken))
  if (unifonic && unifonicWebhookSecret !== null) {
    await app.register(async (scope) => mountUnifonic(scope, deps, unifonicWebhookSecret))
  }
}

function mountTwilio(scope: FastifyInstance, deps: AppDeps, authToken: string): void {
  scope.removeAllContentTypeParsers()
  takeForms(scope)
  scope.post<{ Body: ReportForm | undefined }>(TWILIO_PATH, async (request, reply) => {
    const form = request.body ?? {}
    const signature = String(request.headers['x-twilio-signature'] ?? '')
    // the address that Twilio called, not the one that a proxy made of it
    const url = `${deps.settings.publicUrl}${TWILIO_PATH}${queryIn(request)}`
    const isGenuine = await isSignedByTwilio({ url, signature, form }, authToken)
    return take(deps, reply, isGenuine ? { report: readTwilioReport(form) } : null)
  })
}

/** Unifonic signs nothing, and its documents do not agree on forms or JSON. */
function mountUnifonic(scope: FastifyInstance, deps: AppDeps, secret: string): void {
  scope.removeContentTypeParser('text/plain')
  takeForms(scope)
  scope.post<{ Querystring: { key?: unknown } }>(UNIFONIC_PATH, async (request, reply) => {
    const isGenuine = isSameSecret(request.query.key, secret)
    return take(deps, reply, isGenuine ? { report: readUnifonicReport(request.body) } : null)
  })
}

/** @param proven what was read from a report that is the vendor's; `null` for any other */
async function take(
  deps: AppDeps,
  reply: FastifyReply,
  proven: { report: DeliveryReport | null } | null,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  if (!proven) return refuse(reply, { status: 401, reason: 'UNAUTHENTICATED' })
  if (proven.report) await applyDeliveryReport(deps, proven.report)
  return reply.code(204).send()
}

function takeForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => formIn(body),
  )
}

/** Every field that was sent; one that was sent more than once has all of its values. */
function formIn(body: string): ReportForm {
  const fields = new URLSearchParams(body)
  const names = new Set(fields.keys())
  return Object.fromEntries(
    Array.from(names, (name) => {
      const values = fields.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function queryIn({ url }: FastifyRequest): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start)
}
