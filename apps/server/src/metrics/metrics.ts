import { collectDefaultMetrics, Registry } from 'prom-client'
import { createCallMetrics, type CallMetrics } from './call-metrics.ts'
import { createDatabaseMetrics, type FigureDeps } from './database-metrics.ts'

/** What a process tells those who watch it. No label holds anything of a person's. */
export interface Metrics extends CallMetrics {
  /** Who may read them. */
  token: string
  contentType: string
  /** All of them in Prometheus' text format, as they are now. */
  read(): Promise<string>
}

export function createMetrics(token: string, deps: FigureDeps): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const database = createDatabaseMetrics(registry, deps)
  return {
    ...createCallMetrics(registry),
    token,
    contentType: registry.contentType,
    async read() {
      await database.refresh()
      return registry.metrics()
    },
  }
}
