import { listSalonCards, type CandidateSalon, type Db, type FoundSalon, type PricedCard } from '@salon/db'

/** Copies kept by one process; the one kept for longest makes room. */
const MAX_SALONS = 2000

/** One set of copies a database, so that two servers in one process never mix theirs. */
const copies = new WeakMap<Db, Map<string, PricedCard>>()

/**
 * Salons whose version was just read, with what their cards show, by id. A copy of it is kept in the process for as long as the version stands: no
 * statement when all copies are good, one when some are not.
 * @param categoryKey whose cheapest service the card prices; empty: of all
 */
export async function readCards(
  db: Db,
  salons: readonly CandidateSalon[],
  categoryKey: string,
): Promise<Map<string, FoundSalon>> {
  const known = await readKnown(db, salons)
  const cards = new Map<string, FoundSalon>()
  for (const { id, ratingCount, position } of salons) {
    const card = known.get(id)
    if (!card) continue
    const fromPriceHalalas = card.fromPricesHalalas[categoryKey] ?? null
    cards.set(id, { ...card.facts, ratingCount, fromPriceHalalas, position })
  }
  return cards
}

async function readKnown(db: Db, salons: readonly CandidateSalon[]): Promise<Map<string, PricedCard>> {
  const ofDb = copiesOf(db)
  const known = new Map<string, PricedCard>()
  const staleIds: string[] = []
  for (const { id, configVersion } of salons) {
    const copy = ofDb.get(id)
    if (copy?.facts.configVersion === configVersion) known.set(id, copy)
    else staleIds.push(id)
  }
  if (staleIds.length === 0) return known
  for (const card of await listSalonCards(db, staleIds)) {
    known.set(card.facts.id, card)
    keep(ofDb, card)
  }
  return known
}

function copiesOf(db: Db): Map<string, PricedCard> {
  let ofDb = copies.get(db)
  if (!ofDb) copies.set(db, (ofDb = new Map<string, PricedCard>()))
  return ofDb
}

function keep(ofDb: Map<string, PricedCard>, card: PricedCard): void {
  ofDb.delete(card.facts.id)
  if (ofDb.size >= MAX_SALONS) {
    for (const oldest of ofDb.keys()) {
      ofDb.delete(oldest)
      break
    }
  }
  ofDb.set(card.facts.id, card)
}
