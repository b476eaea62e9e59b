import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** Named once they come back; texts that never do (loads of so many rows) would only fill the server's memory. */
const MOST_STATEMENTS = 300
const MOST_TEXTS_WAITING = 2000

const waiting = new Set<string>()
const names = new Map<string, string>()

/** The name under which connections prepare this statement; `undefined` when it is to be planned each time. */
function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known
  if (!waiting.delete(text)) {
    if (waiting.size >= MOST_TEXTS_WAITING) waiting.clear()
    waiting.add(text)
    return undefined
  }
  const name = `salon_${names.size}`
  names.set(text, name)
  return name
}

/**
 * The pool as Kysely uses it, with each connection preparing the statements that are sent again and again: planning takes
 * several times as long as running on the hot reads. A pooler between us and PostgreSQL must know about prepared
 * statements (PgBouncer does since 1.21), or lend connections for a session.
 */
export function preparingPool(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client)
      if (known) return known
      const preparing = new PreparingClient(client)
      clients.set(client, preparing)
      return preparing
    },
  }
}

class PreparingClient implements PostgresPoolClient {
  readonly #client: PoolClient

  constructor(client: PoolClient) {
    this.#client = client
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new TypeError('Cursors are not set up: read in pages instead')
    return this.#run<R>(text, values)
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy)
  }

  async #run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = values.length > 0 ? statementName(text) : undefined
    const result = await this.#client.query({
      text,
      values: [...values],
      ...(name === undefined ? {} : { name }),
    })
    return {
      command: result.command as PostgresQueryResult<R>['command'],
      rowCount: result.rowCount ?? 0,
      rows: result.rows,
    }
  }
}
