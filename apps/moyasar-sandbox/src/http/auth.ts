import type { FastifyRequest } from 'fastify'
import { ApiError } from './errors.ts'

// Keys are plainly not real: sk_test_sandbox_NAME and pk_test_sandbox_NAME open the account NAME, whatever the name,
// so that every salon of a test may have an account of its own.
const KEY = /^(sk|pk)_test_sandbox_([a-z0-9]{1,40})$/

/** Who may do it: `secret` keys do everything, `any` key may create payments and tokens. */
export type Needs = 'secret' | 'any'

/**
 * The name of the account that the key opens.
 * @throws ApiError 401 for a bad key, 403 for a publishable key where the secret one is needed
 */
export function authenticate(request: FastifyRequest, needs: Needs): string {
  const inBody = needs === 'any' ? publishableKeyInBody(request.body) : null
  const key = inBody ?? basicUser(request.headers.authorization)
  const [, kind, account] = KEY.exec(key ?? '') ?? []
  if (account === undefined || (inBody !== null && kind !== 'pk')) {
    throw new ApiError(401, 'authentication_error', 'Invalid authorization credentials')
  }
  if (needs === 'secret' && kind !== 'sk') {
    throw new ApiError(403, 'authentication_error', 'User not authorized')
  }
  return account
}

/** The form sends its key beside the card instead of in a header. */
function publishableKeyInBody(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('publishable_api_key' in body)) return null
  return typeof body.publishable_api_key === 'string' ? body.publishable_api_key : null
}

/** The user of Basic; its password is empty, and one that is not is no key of Moyasar's. */
function basicUser(header: string | undefined): string | null {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '') ?? []
  if (encoded === undefined) return null
  const [, user] = /^([^:]*):$/.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  return user ?? null
}
