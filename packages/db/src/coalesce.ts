import DataLoader from 'dataloader'

/** More keys than this go in statements of their own. */
const MAX_KEYS = 500

/**
 * Turns a read for many keys into a read for one that many callers may use at the same moment: those who ask within one turn
 * of the event loop share a statement. A quiet server sends as many statements as before and as soon; a busy one sends far fewer.
 * Nothing is kept: whoever asks later asks the database.
 * @param load answers the keys of one database in their order
 */
export function coalesce<Source extends object, Key, Value>(
  load: (source: Source, keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
): (source: Source, key: Key) => Promise<Value> {
  const loaders = new WeakMap<Source, DataLoader<Key, Value>>()
  const loaderOf = (source: Source) => {
    const loader = new DataLoader<Key, Value>((keys) => load(source, keys), {
      cache: false,
      maxBatchSize: MAX_KEYS,
      batchScheduleFn: setImmediate,
    })
    loaders.set(source, loader)
    return loader
  }
  return (source, key) => (loaders.get(source) ?? loaderOf(source)).load(key)
}

/** As `coalesce`, for reads that take one key at a time: callers with equal keys share one. */
export function share<Source extends object, Key, Value>(
  nameOf: (key: Key) => string,
  read: (source: Source, key: Key) => Promise<Value>,
): (source: Source, key: Key) => Promise<Value> {
  return coalesce(async (source, keys) => {
    const reads = new Map<string, Promise<Value>>()
    const readOnce = (key: Key) => {
      const name = nameOf(key)
      const running = reads.get(name) ?? read(source, key)
      reads.set(name, running)
      return running
    }
    const settled = await Promise.allSettled(keys.map(readOnce))
    return settled.map((each) => (each.status === 'fulfilled' ? each.value : toError(each.reason)))
  })
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('a shared read failed', { cause: reason })
}
