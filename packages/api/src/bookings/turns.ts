import type { ClaimedStretch, Db } from '@salon/db'

/** A visit that this process is storing. */
interface Turn {
  stretches: readonly ClaimedStretch[]
  /** Never rejects. */
  ended: Promise<void>
}

const underWay = new WeakMap<Db, Set<Turn>>()

/**
 * Stores a visit, unless this process is storing another one that wants some of the same time of the same people or rooms:
 * then waits for that one to end and answers `null`, and the caller looks afresh, where a refusal costs one read instead of
 * a transaction. It only keeps a crowd out of the database; who gets the time is decided there.
 */
export async function takeTurn<Outcome>(
  db: Db,
  stretches: readonly ClaimedStretch[],
  store: () => Promise<Outcome>,
): Promise<Outcome | null> {
  const turns = turnsOf(db)
  const rival = [...turns].find((turn) => overlap(turn.stretches, stretches))
  if (rival) {
    await rival.ended
    return null
  }
  const storing = store()
  const turn = { stretches, ended: storing.then(ignore, ignore) }
  turns.add(turn)
  return storing.finally(() => turns.delete(turn))
}

function turnsOf(db: Db): Set<Turn> {
  let turns = underWay.get(db)
  if (!turns) underWay.set(db, (turns = new Set()))
  return turns
}

/** Instants are written alike, so their texts compare like themselves. */
function overlap(some: readonly ClaimedStretch[], others: readonly ClaimedStretch[]): boolean {
  return some.some((a) =>
    others.some((b) => a.resourceId === b.resourceId && a.startsAt < b.endsAt && b.startsAt < a.endsAt),
  )
}

function ignore(): void {
  // whoever waits only wants to know that it is over
}
