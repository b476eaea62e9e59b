import type { FastifyInstance } from 'fastify'
import type { World } from '../world.ts'

const KEPT = 2000

export interface LoggedRequest {
  at: string
  method: string
  path: string
  /** Null: never answered. */
  status: number | null
}

/** The latest requests of the API, without what they carried: tests count them. */
export interface RequestLog {
  list(): readonly LoggedRequest[]
  clear(): void
}

export function mountRequestLog(app: FastifyInstance, world: World): RequestLog {
  let requests: LoggedRequest[] = []
  const entries = new WeakMap<object, LoggedRequest>()
  app.addHook('onRequest', async (request) => {
    const [path = ''] = request.url.split('?')
    if (!path.startsWith('/v1/') || request.method === 'OPTIONS') return
    const entry: LoggedRequest = {
      at: world.clock.now().toISOString(),
      method: request.method,
      path,
      status: null,
    }
    entries.set(request, entry)
    requests.push(entry)
    if (requests.length > KEPT) requests = requests.slice(-KEPT / 2)
  })
  app.addHook('onResponse', async (request, reply) => {
    const entry = entries.get(request)
    if (entry && reply.raw.writableFinished) entry.status = reply.statusCode
  })
  return {
    list: () => requests,
    clear: () => {
      requests = []
    },
  }
}
