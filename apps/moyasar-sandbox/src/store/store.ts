import type { z } from 'zod'
import type { Change, Journal } from './journal.ts'
import * as records from './records.ts'

export interface Collection<T> {
  get(id: string): T | undefined
  /** Adds the record, or puts it in the place of the one with its id. */
  put(record: T): T
  remove(id: string): void
  /** Oldest first. */
  all(): T[]
  newestFirst(): T[]
  /** Those that something is still to be done with, in the order in which they became so. */
  open(): T[]
  /** The first of those. */
  firstOpen(): T | undefined
}

const SCHEMAS = {
  payments: records.payment,
  tokens: records.token,
  invoices: records.invoice,
  webhooks: records.webhook,
  events: records.event,
  deliveries: records.delivery,
  attempts: records.attempt,
  ledger: records.ledgerEntry,
  coupons: records.coupon,
}

type Collections = { [Name in keyof typeof SCHEMAS]: Collection<z.infer<(typeof SCHEMAS)[Name]>> }

export type Store = Collections & {
  /** Forgets everything. */
  clear(): void
}

interface Loadable {
  load(change: Change): void
  clear(): void
  changes(): Change[]
}

/** Everything in memory; each change also goes to the journal, from which it is read again at the next start. */
export function openStore(journal: Journal): Store {
  const parts = new Map<string, Loadable>()
  const open = <T extends { id: string }>(
    name: string,
    schema: z.ZodType<T>,
    isOpen: (record: T) => boolean = () => false,
  ): Collection<T> => {
    const { collection, loadable } = createCollection({ name, schema, isOpen, journal })
    parts.set(name, loadable)
    return collection
  }
  const collections: Collections = {
    payments: open('payments', SCHEMAS.payments, ({ status }) => status === 'initiated'),
    tokens: open('tokens', SCHEMAS.tokens),
    invoices: open('invoices', SCHEMAS.invoices),
    webhooks: open('webhooks', SCHEMAS.webhooks),
    events: open('events', SCHEMAS.events),
    deliveries: open('deliveries', SCHEMAS.deliveries, ({ status }) => status === 'waiting'),
    attempts: open('attempts', SCHEMAS.attempts),
    ledger: open('ledger', SCHEMAS.ledger),
    coupons: open('coupons', SCHEMAS.coupons),
  }
  for (const change of journal.read()) parts.get(change.in)?.load(change)
  const all = [...parts.values()]
  journal.rewrite(all.flatMap((part) => part.changes()))
  const clear = () => {
    for (const part of all) part.clear()
    journal.rewrite([])
  }
  return { ...collections, clear }
}

interface CollectionOptions<T> {
  name: string
  schema: z.ZodType<T>
  isOpen: (record: T) => boolean
  journal: Journal
}

function createCollection<T extends { id: string }>({ name, schema, isOpen, journal }: CollectionOptions<T>) {
  const byId = new Map<string, T>()
  const openIds = new Set<string>()
  const keep = (record: T) => {
    byId.set(record.id, record)
    if (isOpen(record)) openIds.add(record.id)
    else openIds.delete(record.id)
  }
  const forget = (id: string): boolean => {
    openIds.delete(id)
    return byId.delete(id)
  }
  const collection: Collection<T> = {
    get: (id) => byId.get(id),
    put: (record) => {
      keep(record)
      journal.append({ in: name, put: record })
      return record
    },
    remove: (id) => {
      if (forget(id)) journal.append({ in: name, remove: id })
    },
    all: () => [...byId.values()],
    newestFirst: () => [...byId.values()].toReversed(),
    firstOpen: () => {
      const [id] = openIds
      return id === undefined ? undefined : byId.get(id)
    },
    open: () => [...openIds].flatMap((id) => byId.get(id) ?? []),
  }
  const loadable: Loadable = {
    load: (change) => {
      if ('remove' in change) return void forget(change.remove)
      // A record that an older version wrote differently is not worth a start that fails.
      const { data } = schema.safeParse(change.put)
      if (data) keep(data)
    },
    clear: () => {
      byId.clear()
      openIds.clear()
    },
    changes: () => Array.from(byId.values(), (record) => ({ in: name, put: record })),
  }
  return { collection, loadable }
}
