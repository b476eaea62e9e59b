import type { AppRouter, Context } from '@salon/api'
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  type TRPCProcedureType,
} from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ObservedCall } from '../metrics/call-metrics.ts'

const MS_PER_SECOND = 1000

export interface TrpcHandlerOptions {
  router: AppRouter
  createContext: (request: FastifyRequest, reply: FastifyReply) => Context
  /** Headers that follow from what the calls were refused for. */
  headersOf: (errors: readonly TRPCError[]) => Record<string, string>
  /** Told how each call ended. */
  onCall: (call: ObservedCall) => void
}

/** One call of a request with its input, which is parsed when the procedure asks for it. */
interface Call {
  path: string
  index: number
  type: TRPCProcedureType
  readInput: () => unknown
}

/**
 * tRPC's HTTP format for plain and batched calls, JSON both ways, on tRPC's own public functions. It stands in for the adapter that comes
 * with tRPC, which makes web requests, streams and abort signals for each call and is several times slower (ADR 0010);
 * a test runs tRPC's client against both. Streamed answers and subscriptions are not spoken here.
 */
export function mountTrpcHandler(app: FastifyInstance, options: TrpcHandlerOptions): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  const handle = (request: FastifyRequest<{ Params: { path: string } }>, reply: FastifyReply) =>
    answer(options, request, reply)
  // other methods meet the guard here, which says that they are not taken
  app.all('/trpc/:path', handle)
}

async function answer(
  { router, createContext, headersOf, onCall }: TrpcHandlerOptions,
  request: FastifyRequest<{ Params: { path: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const ctx = createContext(request, reply)
  const isBatch = queryOf(request, 'batch') === '1'
  const errors: TRPCError[] = []
  const answers = await Promise.all(
    callsOf(request, isBatch).map(async ({ path, index, type, readInput }) => {
      const startedAt = performance.now()
      const told = (refusal: ObservedCall['refusal']) =>
        onCall({ path, refusal, seconds: (performance.now() - startedAt) / MS_PER_SECOND })
      try {
        const getRawInput = async () => readInput()
        const data: unknown = await callTRPCProcedure({
          router,
          path,
          type,
          ctx,
          getRawInput,
          signal: undefined,
          batchIndex: index,
        })
        told(null)
        return { status: 200, body: { result: { data } } }
      } catch (cause) {
        const error = getTRPCErrorFromUnknown(cause)
        errors.push(error)
        const shape = getTRPCErrorShape({
          config: router._def._config,
          ctx,
          error,
          input: undefined,
          path,
          type,
        })
        const status = getHTTPStatusCodeFromError(error)
        told({ reason: shape.data.reason, httpStatus: status })
        return { status, body: { error: shape } }
      }
    }),
  )
  const bodies = answers.map(({ body }) => body)
  return reply
    .code(statusOf(answers))
    .headers(headersOf(errors))
    .type('application/json')
    .send(JSON.stringify(isBatch ? bodies : bodies[0]))
}

function callsOf(request: FastifyRequest<{ Params: { path: string } }>, isBatch: boolean): Call[] {
  const { path } = request.params
  const type = request.method === 'GET' ? 'query' : 'mutation'
  const text = type === 'query' ? queryOf(request, 'input') : request.body
  const readAll = once(() => (typeof text === 'string' && text !== '' ? parse(text) : undefined))
  if (!isBatch) return [{ path, index: 0, type, readInput: readAll }]
  return path.split(',').map((each, index) => ({
    path: each,
    index,
    type,
    readInput: () => inputAt(readAll(), index),
  }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause })
  }
}

/** A batch's inputs come as an object keyed by their place. */
function inputAt(inputs: unknown, index: number): unknown {
  if (inputs === undefined) return undefined
  if (typeof inputs !== 'object' || inputs === null) throw new TRPCError({ code: 'PARSE_ERROR' })
  return Object.entries(inputs).find(([place]) => place === String(index))?.[1]
}

/** A parameter of the URL: text, several texts when it came more than once, or `undefined`. */
export function queryOf({ query }: FastifyRequest, name: string): unknown {
  return typeof query === 'object' && query !== null
    ? Object.entries(query).find(([key]) => key === name)?.[1]
    : undefined
}

/** As in tRPC's own answers: one status for all calls when they agree, else 207. */
function statusOf(answers: readonly { status: number }[]): number {
  const [first = { status: 200 }, ...others] = answers
  return others.every(({ status }) => status === first.status) ? first.status : 207
}

function once<T>(read: () => T): () => T {
  let done: { value: T } | undefined
  return () => (done ??= { value: read() }).value
}
