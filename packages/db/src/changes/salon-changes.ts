import type pg from 'pg'
import { newConnection, type Db } from '../client.ts'
import { endWhenSilent, type Patience } from './end-when-silent.ts'

/** Has the connection hear what the triggers of the tables tell of salons that changed. */
const LISTEN = 'listen salon_changes'
const PATIENCE: Patience = { askMilliseconds: 30_000, answerMilliseconds: 10_000 }

/** Hears of changes in salons, on one connection for all who watch. */
export interface SalonChanges {
  /**
   * One value as soon as no change can be missed any more, and one after each change of the salon that commits from then on; those
   * that come while a value is being looked at make one. Ends with the signal, with `close`, and when the connection is lost: whoever
   * then watches anew has missed nothing, as the first value stands for all that went before.
   */
  watch(salonId: string, signal?: AbortSignal): AsyncGenerator<void, void>
  /** Ends all watches and the connection; there are none afterwards. */
  close(): Promise<void>
}

/** Connects when somebody first watches. */
export function openSalonChanges(db: Db, patience = PATIENCE): SalonChanges {
  const watches = new Set<{ salonId: string; pulse: Pulse }>()
  let listening: Promise<pg.Client> | null = null
  let isClosed = false

  function endWatches(): void {
    listening = null
    for (const { pulse } of watches) pulse.end()
  }

  async function connect(): Promise<pg.Client> {
    const client = newConnection(db)
    // what is wrong with a connection ends it, too
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => {
      for (const { salonId, pulse } of watches) if (salonId === payload) pulse.beat()
    })
    try {
      await client.connect()
      await client.query(LISTEN)
    } catch (error) {
      await client.end()
      throw error
    }
    client.once('end', endWatches)
    // to ask for what it has already changes nothing, and the database goes on showing what the connection is for
    endWhenSilent(client, LISTEN, patience)
    return client
  }

  function listen(): Promise<pg.Client> {
    listening ??= connect().catch((error: unknown) => {
      listening = null
      throw error
    })
    return listening
  }

  return {
    async *watch(salonId, signal) {
      const pulse = createPulse()
      const watch = { salonId, pulse }
      watches.add(watch)
      signal?.addEventListener('abort', pulse.end, { once: true })
      try {
        if (isClosed || signal?.aborted) return
        await listen()
        pulse.beat()
        while (await pulse.next()) yield
      } finally {
        signal?.removeEventListener('abort', pulse.end)
        watches.delete(watch)
      }
    },
    async close() {
      isClosed = true
      const client = listening
      endWatches()
      await (await client)?.end()
    },
  }
}

interface Pulse {
  beat: () => void
  end: () => void
  /** Resolves with the next beat, or the one that came meanwhile; `false` once it is over. */
  next: () => Promise<boolean>
}

function createPulse(): Pulse {
  let isDue = false
  let isOver = false
  let wake = (): void => undefined
  return {
    beat: () => {
      isDue = true
      wake()
    },
    end: () => {
      isOver = true
      wake()
    },
    next: async () => {
      if (!isDue && !isOver) await new Promise<void>((resolve) => (wake = resolve))
      isDue = false
      return !isOver
    },
  }
}
