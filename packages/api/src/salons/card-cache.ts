import { listSalonCards, type CandidateSalon, type Db, type FoundSalon, type PricedCard } from '@salon/db'

/** Copies kept by one process; the one kept for longest makes room. */
const MAX_SALONS = 2000

/** One set of copies a database, so that two servers in one process never mix theirs. */
const copies = new WeakMap<Db, Map<string, PricedCard>>()

/**
 * Salons whose version was just read, with what their cards show, in the order given. A copy of it is kept in the process for as long as the version
 * stands: no statement when all copies are good, one when some are not.
 * @param categoryKey whose cheapest service the card prices; empty: of all
 */
export async function readCards(
  db: Db,
  salons: readonly CandidateSalon[],
  categoryKey: string,
): Promise<Map<string, FoundSalon>> {
  const ofDb = copiesOf(db)
  const staleIds = salons.filter((salon) => !isGood(ofDb.get(salon.id), salon)).map(({ id }) => id)
  if (staleIds.length > 0) for (const card of await listSalonCards(db, staleIds)) keep(ofDb, card)
  const cards = new Map<string, FoundSalon>()
  for (const { id, ratingCount, position } of salons) {
    const copy = ofDb.get(id)
    if (!copy) continue
    const fromPriceHalalas = copy.fromPricesHalalas[categoryKey] ?? null
    cards.set(id, { ...copy.facts, ratingCount, fromPriceHalalas, position })
  }
  return cards
}

function isGood(copy: PricedCard | undefined, salon: CandidateSalon): boolean {
  return copy?.facts.configVersion === salon.configVersion
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
