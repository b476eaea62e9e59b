import { z } from 'zod'
import { GatewayError, type GatewayOutcome, type GatewayRefusal } from './gateway-error.ts'
import type { HttpAnswer } from '../http/http-exchange.ts'
import { withoutSecrets } from '../http/without-secrets.ts'

/** What was asked of the gateway, as far as the meaning of an error depends on it. */
export interface Asked {
  /** For messages: `refund`, `create`. No ids. */
  operation: string
  /** Whether the gateway changes nothing when it answers. */
  isRead: boolean
}

const errorSchema = z.looseObject({
  type: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
  errors: z.unknown().optional(),
})

/** The answer's JSON, or the error it stands for. HTTP status first, Moyasar's `type` second, its sentences never. */
export function readAnswer(answer: HttpAnswer, asked: Asked): { body: unknown } | GatewayError {
  const json = parseJson(answer)
  const isSuccess = answer.status >= 200 && answer.status < 300
  if (isSuccess && json !== undefined) return { body: json }
  const refusal = refusalOf(answer, json)
  const outcome = outcomeOf(answer, refusal.type, json !== undefined, asked)
  const what = json === undefined ? 'an answer that is no JSON' : (refusal.type ?? 'an error')
  return new GatewayError(outcome, `${asked.operation}: ${answer.status} with ${what}`, refusal)
}

function outcomeOf(
  answer: HttpAnswer,
  type: string | undefined,
  isJson: boolean,
  asked: Asked,
): GatewayOutcome {
  const unclear: GatewayOutcome = asked.isRead ? 'unavailable-no-effect' : 'unavailable-unknown'
  const { status } = answer
  if (status === 429) return 'unavailable-no-effect'
  // The firewall before Moyasar refuses with a page of its own, which says nothing about our key.
  if (status === 403 && !isJson) return 'unavailable-no-effect'
  // Something in between spoke. Above all, its 404 does not mean that there is no such payment.
  if (!isJson || status < 400 || status >= 500 || status === 408) return unclear
  if (status === 401 || status === 403 || status === 405) return 'misconfigured'
  // A new payment names nothing but its source, so it is that which was not found.
  if (status === 404) return asked.operation === 'create' ? 'rejected' : 'not-found'
  return type === 'used_given_id' ? 'already-exists' : 'rejected'
}

function refusalOf({ status, headers }: HttpAnswer, json: unknown): GatewayRefusal {
  const parsed = errorSchema.safeParse(json)
  const { type, message, errors } = parsed.success ? parsed.data : {}
  const retryAfterSeconds = Number(headers['retry-after'] ?? Number.NaN)
  const requestId = headers['x-request-id']
  return {
    httpStatus: status,
    ...(isAlreadyMade(message) ? { type: 'used_given_id' } : type ? { type: withoutSecrets(type) } : {}),
    ...(message ? { message: withoutSecrets(message) } : {}),
    ...(errors ? { fieldErrors: fieldErrorsOf(errors) } : {}),
    ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}),
    ...(requestId ? { requestId: withoutSecrets(requestId) } : {}),
  }
}

/** Until 2026 a repeated `given_id` had no type of its own, only this sentence: the one exception to the rule above. */
function isAlreadyMade(message: string | null | undefined): boolean {
  return /^payment is already created\b/i.test(message ?? '')
}

/** Moyasar writes a list of sentences by field, one sentence by field, or one sentence for all of it. */
function fieldErrorsOf(errors: unknown): Record<string, string[]> {
  if (typeof errors === 'string') return { base: [withoutSecrets(errors)] }
  if (typeof errors !== 'object' || errors === null) return {}
  const entries = Object.entries(errors).map(([field, sentences]) => {
    const texts = [sentences].flat().filter((sentence) => typeof sentence === 'string')
    return [withoutSecrets(field), texts.map(withoutSecrets)] as const
  })
  return Object.fromEntries(entries)
}

function parseJson({ headers, text }: HttpAnswer): unknown {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
