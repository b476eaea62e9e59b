import Fastify from 'fastify'
import type { AppDeps } from '../deps.ts'
import { mountMetrics } from '../http/metrics.ts'

export interface ServedMetrics {
  /** The real one, also when 0 was asked for. */
  port: number
  close(): Promise<void>
}

/** `GET /metrics` and nothing else, for a process that serves nobody. */
export async function serveMetrics(
  deps: Pick<AppDeps, 'metrics' | 'log'>,
  { host, port }: { host: string; port: number },
): Promise<ServedMetrics> {
  const app = Fastify({ loggerInstance: deps.log, requestTimeout: 10_000, forceCloseConnections: 'idle' })
  mountMetrics(app, deps)
  await app.listen({ host, port })
  const address = app.server.address()
  return {
    port: address && typeof address === 'object' ? address.port : port,
    close: () => app.close(),
  }
}
