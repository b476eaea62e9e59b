import type { AppRouter } from '@salon/api'
import type { TRPCLink } from '@trpc/client'

/**
 * Infinite queries add a `direction` to their input, which strict inputs refuse. Our lists only ever go forward, so it
 * says nothing and is taken out.
 */
export const listLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) => {
    const { input } = op
    if (typeof input !== 'object' || input === null || !('direction' in input)) return next(op)
    const { direction: _direction, ...listInput } = input
    return next({ ...op, input: listInput })
  }
