import { constraintError } from '@salon/db'
import { DomainError, type SalonRole } from '@salon/domain'
import { initTRPC } from '@trpc/server'
import { countOperation } from './operation-limit.ts'
import { AccessRefusal, recordRefusal } from './access-refusal.ts'
import type { Context } from './context.ts'
import { errorData, toTrpcError } from './errors.ts'
import { requireSalonRole } from './membership.ts'

/** Keeps a stream from looking idle to whatever stands between. */
const HEARTBEAT_MS = 15_000
/** A browser that heard nothing for so long opens the stream anew. */
const SILENCE_MS = 40_000
/** A stream is opened anew, and who opens it looked at, as often as an access token runs out. */
const STREAM_MS = 15 * 60_000

const t = initTRPC.context<Context>().create({
  sse: {
    ping: { enabled: true, intervalMs: HEARTBEAT_MS },
    client: { reconnectAfterInactivityMs: SILENCE_MS },
    maxDurationMs: STREAM_MS,
  },
  errorFormatter({ shape, error, ctx }) {
    const { reason, details } = errorData(error)
    return {
      code: shape.code,
      // a reason, never a sentence or what a library said
      message: reason,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        reason,
        details,
        requestId: ctx?.request.requestId ?? null,
      },
    }
  },
})

// next() resolves with { ok: false } instead of throwing, so a try/catch here would never run
const domainErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  const refusal = cause instanceof DomainError ? cause : constraintError(cause)
  if (refusal instanceof AccessRefusal) {
    const caller = await ctx.caller()
    if (caller) recordRefusal(ctx, caller, path, refusal)
  }
  if (refusal) throw toTrpcError(refusal)
  if (result.error.code === 'INTERNAL_SERVER_ERROR') {
    ctx.deps.log.error(
      { requestId: ctx.request.requestId, path, err: cause ?? result.error },
      'unexpected error',
    )
  }
  return result
})

const limited = t.middleware(async ({ ctx, next }) => {
  await countOperation(ctx.deps, ctx.request.address)
  return next()
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Anybody. */
export const publicProcedure = t.procedure.use(domainErrors).use(limited)

/** A signed-in user whose session still lives. */
export const userProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const caller = await ctx.caller()
  if (!caller) throw toTrpcError(new DomainError('UNAUTHENTICATED'))
  return next({ ctx: { ...ctx, user: caller } })
})

/**
 * For what moves money, secrets or data in bulk. It looks at nothing but the session,
 * before the input is read, so that it tells the same of every id, and a repeated request needs it again.
 */
const freshCode = t.middleware(async ({ ctx, next }) => {
  const caller = await ctx.caller()
  if (!caller?.hasFreshCode) throw toTrpcError(new DomainError('FRESH_CODE_NEEDED'))
  return next()
})

/** A signed-in user who proved a one-time code in this session in the last 15 minutes. */
export const freshCodeProcedure = userProcedure.use(freshCode)

/**
 * The platform's own people.
 * @param base `freshCodeProcedure` where a fresh code is needed as well
 */
export function adminProcedure(base = userProcedure) {
  return base.use(({ ctx, next }) => {
    if (!ctx.user.isAdmin) throw new AccessRefusal('FORBIDDEN', 'platform')
    return next()
  })
}

/**
 * Staff of the salon that `input.salonId` names, with at least the given role; the role is read from the database each time.
 * Outsiders get `NOT_FOUND`, as for a salon that does not exist.
 * @param base `freshCodeProcedure` where a fresh code is needed as well
 */
export function salonProcedure(role: SalonRole, base = userProcedure) {
  return base.use(async ({ ctx, getRawInput, next }) => {
    const input = await getRawInput()
    const salonId =
      typeof input === 'object' && input !== null && 'salonId' in input ? input.salonId : undefined
    return next({ ctx: { ...ctx, member: await requireSalonRole(ctx.deps, ctx.user, salonId, role) } })
  })
}
