import type { DomainErrorCode } from '@salon/domain'
import { TRPC_ERROR_CODES_BY_KEY, type TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { FastifyReply } from 'fastify'

/** Why a request is refused before, or outside, any procedure. */
export interface Refusal {
  status: number
  reason: DomainErrorCode | 'INTERNAL'
  /** Plain JSON; never what was sent. */
  details?: Readonly<Record<string, unknown>>
}

/** What tRPC calls a status; any other of the 400s is a bad request to it. */
const TRPC_CODES = new Map<number, TRPC_ERROR_CODE_KEY>([
  [401, 'UNAUTHORIZED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_SUPPORTED'],
  [409, 'CONFLICT'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  [429, 'TOO_MANY_REQUESTS'],
  [500, 'INTERNAL_SERVER_ERROR'],
  [503, 'SERVICE_UNAVAILABLE'],
])

/** Answers in the very shape in which a procedure refuses, so that a client reads all refusals alike. */
export function refuse(reply: FastifyReply, { status, reason, details = {} }: Refusal): FastifyReply {
  const code = TRPC_CODES.get(status) ?? 'BAD_REQUEST'
  const { id: requestId } = reply.request
  return reply.code(status).send({
    error: {
      code: TRPC_ERROR_CODES_BY_KEY[code],
      message: reason,
      data: { code, httpStatus: status, path: null, reason, details, requestId },
    },
  })
}

/** The reason that a status of Fastify or of its plugins stands for; their texts are never repeated. */
export function refusalOfStatus(statusCode: number | undefined): Refusal {
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) {
    return { status: 500, reason: 'INTERNAL' }
  }
  if (statusCode === 403) return { status: 403, reason: 'FORBIDDEN' }
  if (statusCode === 404) return { status: 404, reason: 'NOT_FOUND' }
  return { status: statusCode, reason: 'INVALID_INPUT' }
}
