import {
  DOMAIN_ERRORS,
  DomainError,
  type DomainErrorCode,
  type ErrorDetails,
  type ErrorKind,
} from '@salon/domain'
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import * as z from 'zod'

/** Exhaustive: a new kind does not compile until it has a status. */
export const TRPC_CODES = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorKind, TRPC_ERROR_CODE_KEY>

/** What a client reads in `error.data` beside tRPC's own fields. */
export interface ErrorData {
  reason: DomainErrorCode | 'INTERNAL'
  details: ErrorDetails
}

/** Reason and details of any error that reaches the edge; what was not expected says nothing but `INTERNAL`. */
export function errorData(error: TRPCError): ErrorData {
  const { cause } = error
  if (cause instanceof DomainError) return { reason: cause.code, details: cause.details }
  if (cause instanceof z.core.$ZodError)
    return { reason: 'INVALID_INPUT', details: { fields: fieldCodes(cause) } }
  if (error.code === 'NOT_FOUND') return { reason: 'NOT_FOUND', details: {} }
  if (error.code === 'INTERNAL_SERVER_ERROR') return { reason: 'INTERNAL', details: {} }
  return { reason: 'INVALID_INPUT', details: {} }
}

/** Path of each bad field → zod's issue code, such as `lines.0.serviceId` → `invalid_format`. */
function fieldCodes(error: z.core.$ZodError): Record<string, string> {
  const fields = new Map<string, string>()
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    if (!fields.has(path)) fields.set(path, issue.code ?? 'invalid')
  }
  return Object.fromEntries(fields)
}

/** A domain refusal as the tRPC error that carries it. */
export function toTrpcError(cause: DomainError): TRPCError {
  return new TRPCError({ code: TRPC_CODES[DOMAIN_ERRORS[cause.code]], message: cause.code, cause })
}
