import { readOperationFigures, readPoolFigures, type OperationFigures } from '@salon/db'
import { Gauge, type Registry } from 'prom-client'
import type { AppDeps } from '../deps.ts'

export type FigureDeps = Pick<AppDeps, 'db' | 'writeDb' | 'log' | 'settings'>

/** Gauges of how things stand in the database, the same whichever process is asked. */
export interface DatabaseMetrics {
  /** Reads them anew, in one statement. Without a database they are left out, and `salon_database_up` is 0. */
  refresh(): Promise<void>
}

export function createDatabaseMetrics(registry: Registry, deps: FigureDeps): DatabaseMetrics {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge<Label>({ name, help, labelNames, registers: [registry] })
  const up = gauge('salon_database_up', 'Whether the figures of this scrape could be read', [])
  const messages = gauge('salon_messages', 'Attempts to send that were stored in the last hour', [
    'event',
    'channel',
    'status',
  ])
  const codes = gauge('salon_codes', 'Codes that were sent in the last hour: entered, unused or still open', [
    'channel',
    'state',
  ])
  const stuck = gauge('salon_stuck_payments', 'Payments whose end should be known by now', ['status'])
  const oldest = gauge('salon_stuck_payment_oldest_seconds', 'Age of the oldest of them', ['status'])
  const jobs = gauge('salon_queue_jobs', 'Jobs of the queue: waiting, later, in hand, dead', ['state'])
  const wait = gauge('salon_queue_oldest_waiting_seconds', 'How long the oldest job has been due', [])
  const pool = gauge('salon_database_connections', 'Connections by pool, and who waits for one', [
    'pool',
    'state',
  ])
  const read = [messages, codes, stuck, oldest, jobs, wait]

  const show = (figures: OperationFigures) => {
    for (const { count, ...labels } of figures.messages) messages.set(labels, count)
    for (const { count, ...labels } of figures.codes) codes.set(labels, count)
    for (const { status, count, oldestSeconds } of figures.stuckPayments) {
      stuck.set({ status }, count)
      oldest.set({ status }, oldestSeconds)
    }
    if (!figures.queue) return
    const { waiting, later, inHand, dead, oldestWaitingSeconds } = figures.queue
    const states = { waiting, later, in_hand: inHand, dead }
    for (const [state, count] of Object.entries(states)) jobs.set({ state }, count)
    wait.set(oldestWaitingSeconds)
  }

  const showPools = () => {
    for (const [name, db] of [
      ['read', deps.db],
      ['write', deps.writeDb],
    ] as const) {
      const { busy, idle, waiting } = readPoolFigures(db)
      const states = { busy, idle, waiting }
      for (const [state, count] of Object.entries(states)) pool.set({ pool: name, state }, count)
    }
  }

  return {
    async refresh() {
      showPools()
      // what no row says any more must not stay
      for (const each of read) each.reset()
      try {
        show(await readOperationFigures(deps.db, { hasQueue: deps.settings.delivery === 'queue' }))
        up.set(1)
      } catch (error) {
        deps.log.warn({ err: error }, 'figures could not be read')
        up.set(0)
      }
    },
  }
}
