import { findConfigVersion, listSalonConfigs, type Db, type SalonConfig } from '@salon/db'
import { addDays, DomainError, type LocalDate } from '@salon/domain'

/** Copies kept by one process; the one unused for longest makes room. */
const MAX_SALONS = 1000

interface Copy {
  version: number
  /** Dates before it are not in the copy. */
  from: LocalDate
  config: SalonConfig
}

/** One set of copies a database, so that two servers in one process never mix theirs. */
const copies = new WeakMap<Db, Map<string, Copy>>()

/**
 * A salon's whole configuration. A copy is kept and never trusted blindly: each use asks the database, by primary key, whether
 * anything changed since (`salons.config_version`, moved by triggers), which costs a thirtieth of reading it all.
 * One statement; two when the copy was stale.
 * @throws DomainError `NOT_FOUND` for a salon that is not there or not active
 */
export async function readSalonConfig(db: Db, salonId: string, from: LocalDate): Promise<SalonConfig> {
  let ofDb = copies.get(db)
  if (!ofDb) copies.set(db, (ofDb = new Map()))
  const copy = ofDb.get(salonId)
  if (copy && copy.from <= from) {
    const version = await findConfigVersion(db, salonId)
    if (version === copy.version) {
      keep(ofDb, salonId, copy)
      return copy.config
    }
  }
  ofDb.delete(salonId)
  // a day earlier than asked for: somebody west of the salon asks for her own today
  const firstDate = addDays(from, -1)
  const [config] = await listSalonConfigs(db, { salonIds: [salonId], serviceIds: null, from: firstDate })
  if (!config) throw new DomainError('NOT_FOUND')
  keep(ofDb, salonId, { version: config.version, from: firstDate, config })
  return config
}

function keep(ofDb: Map<string, Copy>, salonId: string, copy: Copy): void {
  ofDb.delete(salonId)
  if (ofDb.size >= MAX_SALONS) {
    for (const oldest of ofDb.keys()) {
      ofDb.delete(oldest)
      break
    }
  }
  ofDb.set(salonId, copy)
}
