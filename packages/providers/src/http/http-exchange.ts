import type { Agent, Dispatcher } from 'undici'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT'
  url: URL
  headers: Record<string, string>
  body?: string
  /** When it is aborted, the exchange is over, wherever it stands. */
  deadline: AbortSignal
  /** Longer answers are cut off. */
  maxAnswerBytes: number
}

export interface HttpAnswer {
  status: number
  /** Lower-case names; of repeated ones, the first. */
  headers: Readonly<Record<string, string>>
  text: string
}

/** No complete answer came. */
export class ExchangeError extends Error {
  /** Whether a first byte of the request may have left: while false, the other side cannot have acted. */
  readonly wasSent: boolean
  readonly isTimeout: boolean

  constructor(message: string, facts: { wasSent: boolean; isTimeout: boolean }, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExchangeError'
    this.wasSent = facts.wasSent
    this.isTimeout = facts.isTimeout
  }
}

/**
 * One request, one answer; a redirect is an answer like any other.
 * Written on undici's dispatch because only there can be seen whether a failed request had left the building,
 * which decides whether money may have moved.
 * @throws ExchangeError
 */
export function exchange(agent: Agent, request: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const { url, deadline } = request
    let controller: Dispatcher.DispatchController | null = null
    let isSettled = false

    const settle = (end: () => void) => {
      if (isSettled) return
      isSettled = true
      deadline.removeEventListener('abort', onDeadline)
      end()
    }
    const fail = (message: string, isTimeout: boolean, cause?: Error) => {
      const error = new ExchangeError(message, { wasSent: controller !== null, isTimeout }, { cause })
      settle(() => reject(error))
      controller?.abort(error)
    }
    const onDeadline = () => fail('no answer in time', true)

    if (deadline.aborted) return fail('out of time before it was sent', true)
    deadline.addEventListener('abort', onDeadline)

    const answer = { status: 0, headers: {} as Record<string, string>, chunks: [] as Buffer[], bytes: 0 }
    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
      },
      {
        onRequestStart(started) {
          // Nothing is written when this aborts: not after the deadline, and never a second time.
          if (isSettled || controller !== null) {
            started.abort(new Error('not sent'))
            return
          }
          controller = started
        },
        onResponseStart(_, status, headers) {
          answer.status = status
          answer.headers = firstOfEach(headers)
        },
        onResponseData(_, chunk) {
          answer.bytes += chunk.length
          if (answer.bytes > request.maxAnswerBytes) fail('the answer is too long', false)
          else answer.chunks.push(chunk)
        },
        onResponseEnd() {
          const text = Buffer.concat(answer.chunks).toString('utf8')
          settle(() => resolve({ status: answer.status, headers: answer.headers, text }))
        },
        onResponseError(_, error) {
          fail(`the connection failed (${codeOf(error)})`, false, error)
        },
      },
    )
  })
}

function firstOfEach(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const first: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) first[name.toLowerCase()] = [value].flat()[0] ?? ''
  return first
}

function codeOf(error: Error): string {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : error.name
}
