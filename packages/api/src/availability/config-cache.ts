import {
  findConfigVersion,
  findSalonStatus,
  listSalonConfigs,
  share,
  type Db,
  type SalonConfig,
} from '@salon/db'
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
 * @param anyStatus also of a salon that is suspended, of which no copy is kept
 * @throws DomainError `NOT_FOUND` for a salon that is not there or not open yet, `SALON_CLOSED` for a suspended one
 */
export async function readSalonConfig(
  db: Db,
  salonId: string,
  from: LocalDate,
  anyStatus = false,
): Promise<SalonConfig> {
  const ofDb = copiesOf(db)
  const copy = ofDb.get(salonId)
  if (copy && copy.from <= from) {
    const version = await findConfigVersion(db, salonId)
    if (version === copy.version) {
      keep(ofDb, salonId, copy)
      return copy.config
    }
  }
  ofDb.delete(salonId)
  const config = await readAndKeepOne(db, { salonId, from })
  if (config) return config
  const isSuspended = (await findSalonStatus(db, salonId)) === 'suspended'
  const query = { salonIds: [salonId], serviceIds: null, from: addDays(from, -1), anyStatus: true } as const
  const [own] = isSuspended && anyStatus ? await listSalonConfigs(db, query) : []
  if (own) return own
  throw new DomainError(isSuspended ? 'SALON_CLOSED' : 'NOT_FOUND')
}

/** Configurations of salons whose versions were just read: no statement when all copies are good, one when some are not. */
export async function readSalonConfigs(
  db: Db,
  salons: readonly { id: string; configVersion: number }[],
  from: LocalDate,
): Promise<SalonConfig[]> {
  const ofDb = copiesOf(db)
  const good: SalonConfig[] = []
  const staleIds: string[] = []
  for (const { id, configVersion } of salons) {
    const copy = ofDb.get(id)
    if (copy?.version === configVersion && copy.from <= from) {
      keep(ofDb, id, copy)
      good.push(copy.config)
    } else staleIds.push(id)
  }
  return staleIds.length === 0 ? good : [...good, ...(await readAndKeep(db, ofDb, staleIds, from))]
}

function copiesOf(db: Db): Map<string, Copy> {
  let ofDb = copies.get(db)
  if (!ofDb) copies.set(db, (ofDb = new Map<string, Copy>()))
  return ofDb
}

/** After a change, or a start, everybody who asks wants the same new copy. */
const readAndKeepOne = share(
  ({ salonId, from }: { salonId: string; from: LocalDate }) => `${salonId} ${from}`,
  async (db: Db, { salonId, from }) => (await readAndKeep(db, copiesOf(db), [salonId], from))[0],
)

async function readAndKeep(
  db: Db,
  ofDb: Map<string, Copy>,
  salonIds: readonly string[],
  from: LocalDate,
): Promise<SalonConfig[]> {
  // a day earlier than asked for: somebody west of the salon asks for her own today
  const firstDate = addDays(from, -1)
  const configs = await listSalonConfigs(db, { salonIds, serviceIds: null, from: firstDate })
  for (const config of configs) keep(ofDb, config.id, { version: config.version, from: firstDate, config })
  return configs
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
