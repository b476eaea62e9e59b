export { appRouter, type AppRouter, type RouterInputs, type RouterOutputs } from './root.ts'
export { createCallerFactory } from './trpc/trpc.ts'
export type { Caller, Context, RequestInfo } from './trpc/context.ts'
export type { ApiSettings, Clock, Deps, Logger, Random } from './deps.ts'
