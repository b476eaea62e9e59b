import { TRPCError } from '@trpc/server'
import { expect } from 'vitest'
import { appRouter } from '../root.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { errorData, type ErrorData } from '../trpc/errors.ts'
import { createCallerFactory } from '../trpc/trpc.ts'
import { newTestRequest } from './deps.ts'

const createCaller = createCallerFactory(appRouter)

/** The routers as this user calls them; `null`: nobody is signed in. */
export function callerOf(deps: Deps, user: Caller | null) {
  return createCaller({ deps, request: newTestRequest(), caller: async () => user })
}

/** The reason and details with which a call was refused; fails when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorData> {
  const error = await call.then(
    () => expect.unreachable('the call was not refused'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(TRPCError)
  if (!(error instanceof TRPCError)) throw error
  return errorData(error)
}
