import { vi } from 'vitest'

/** One call as it arrived at the network's edge. */
interface FakeCall {
  input: unknown
  accessToken: string | null
}

/** What to answer: data, or a refusal made by `refuse`. May wait. */
type Handler = (call: FakeCall) => unknown

class Refusal {
  readonly reason: string
  readonly details: Record<string, unknown>
  constructor(reason: string, details: Record<string, unknown>) {
    this.reason = reason
    this.details = details
  }
}

/** The answer of a procedure that says no. */
export function refuse(reason: string, details: Record<string, unknown> = {}): unknown {
  return new Refusal(reason, details)
}

interface FakeServer {
  /** Every call of a procedure or path so far, in order. */
  callsOf: (name: string) => FakeCall[]
  /** How many procedures each request to /trpc carried. */
  batchSizes: number[]
}

/**
 * Stands in for the server at the edge of the network, in place of `fetch`: batched procedures by their paths
 * (`accounts.me`), other addresses by their paths (`/dev/demo`), also with a whole `Response`. Unknown ones answer as a server would, NOT_FOUND or 404,
 * and inputs with a `null` anywhere INVALID_INPUT: none of the contract takes one.
 */
export function fakeServer(handlers: Record<string, Handler>): FakeServer {
  const calls = new Map<string, FakeCall[]>()
  const batchSizes: number[] = []

  async function answer(name: string, call: FakeCall): Promise<unknown> {
    calls.set(name, [...(calls.get(name) ?? []), call])
    return handlers[name]?.(call)
  }

  function refusalOf(name: string, { input }: FakeCall): string | null {
    if (!handlers[name]) return 'NOT_FOUND'
    return hasNull(input) ? 'INVALID_INPUT' : null
  }

  async function answerProcedure(name: string, call: FakeCall): Promise<unknown> {
    const refusal = refusalOf(name, call)
    const data = refusal === null ? await answer(name, call) : refuse(refusal)
    if (!(data instanceof Refusal)) return { result: { data } }
    const { reason, details } = data
    return {
      error: { code: -32_600, message: reason, data: { reason, details, requestId: 'test', path: name } },
    }
  }

  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const request = new Request(
      new URL(input instanceof Request ? input.url : input, 'http://localhost'),
      init,
    )
    const url = new URL(request.url)
    if (!url.pathname.startsWith('/trpc/')) {
      if (!handlers[url.pathname]) return new Response('', { status: 404 })
      const accessToken = tokenOf(request)
      const data = await answer(url.pathname, { input: Object.fromEntries(url.searchParams), accessToken })
      return data instanceof Response ? data : Response.json(data)
    }
    const sent = request.method === 'POST' ? await request.text() : (url.searchParams.get('input') ?? '{}')
    const inputs: Record<string, unknown> = JSON.parse(sent || '{}')
    const accessToken = tokenOf(request)
    const names = decodeURIComponent(url.pathname.slice('/trpc/'.length)).split(',')
    batchSizes.push(names.length)
    return Response.json(
      await Promise.all(
        names.map((name, index) => answerProcedure(name, { input: inputs[index], accessToken })),
      ),
      { status: 207 },
    )
  })
  return { callsOf: (name) => calls.get(name) ?? [], batchSizes }
}

function hasNull(input: unknown): boolean {
  return input === null || (typeof input === 'object' && Object.values(input).some(hasNull))
}

function tokenOf({ headers }: Request): string | null {
  return headers.get('authorization')?.replace('Bearer ', '') ?? null
}
