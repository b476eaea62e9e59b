import type { ImpactView } from '@salon/contract'
import {
  listComingVisits,
  listSalonConfigs,
  type ComingVisitRow,
  type SalonConfig,
  type ServiceConfig,
  type Trx,
} from '@salon/db'
import { addDays, DomainError, findDisplaced, localDateAt, minuteOfDate, toInstant } from '@salon/domain'
import { isRoomed } from '../../availability/is-roomed.ts'
import type { Deps } from '../../deps.ts'
import { versionOf } from './settings-version.ts'

type Moment = { salonId: string; now: Date }

/**
 * Makes a change of a salon's hours, people, services or rooms, and says which coming visits lay within somebody's hours before it,
 * were something she does, or had a room that would do, and no longer are or have: read by the very statement that bookings are
 * decided by.
 */
export async function changeWithImpact(
  trx: Trx,
  moment: Moment,
  change: () => Promise<void>,
): Promise<ImpactView> {
  const before = await readConfig(trx, moment)
  await change()
  if (!before) return toImpact([])
  const after = await readConfig(trx, moment)
  const visits = await listComingVisits(trx, moment)
  const lines = visits.flatMap((visit) => visit.lines.map((line) => ({ ...line, visit })))
  const ended = lines.filter((line) => isDone(before, line) && !isDone(after ?? before, line))
  const roomless = lines.filter((line) => hasRoom(before, line) && !hasRoom(after ?? before, line))
  const displaced = new Set(
    [...findDisplaced(before, after ?? before, lines), ...ended, ...roomless].map(({ visit }) => visit),
  )
  return toImpact(
    visits.filter((visit) => displaced.has(visit)),
    { offered: after?.services, roomless: new Set(roomless.map(({ visit }) => visit)) },
  )
}

/** What a change would mean, without its being made. */
export async function previewImpact(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  salonId: string,
  change: (trx: Trx) => Promise<void>,
): Promise<ImpactView> {
  const trx = await writeDb.startTransaction().execute()
  try {
    return await changeWithImpact(trx, { salonId, now: clock.now() }, () => change(trx))
  } finally {
    await trx.rollback().execute()
  }
}

/**
 * @param seen the impact that somebody accepted
 * @throws DomainError `BOOKINGS_AFFECTED` when it is another one by now
 */
export function refuseUnseen({ impact, bookings }: ImpactView, seen: string | undefined): void {
  if (impact !== null && impact !== seen)
    throw new DomainError('BOOKINGS_AFFECTED', { count: bookings.length })
}

/** What a change leaves of what visits need. */
interface Remains {
  /** What the salon sells after it; absent: the change is not about that. */
  offered?: readonly ServiceConfig[] | undefined
  /** The visits that are in no room any more that would do. */
  roomless?: ReadonlySet<ComingVisitRow>
}

/** The visits that a change hits, as they are told to whoever makes it. */
export function toImpact(visits: readonly ComingVisitRow[], { offered, roomless }: Remains = {}): ImpactView {
  const canMove = ({ status, lines }: ComingVisitRow) =>
    status !== 'held' && (!offered || lines.every((line) => findOffered(offered, line)))
  return {
    impact: visits.length === 0 ? null : versionOf(visits.map(({ id }) => id)),
    bookings: visits.map((visit) => {
      const { id, version, reference, startsAt, timeZone, customerName, lines } = visit
      return {
        ...{ id, version, reference, timeZone, customerName, startsAt: toInstant(startsAt) },
        lines: lines.map(({ name, staffName }) => ({ name, staffName })),
        canMove: canMove(visit),
        lacksRoom: roomless?.has(visit) ?? false,
      }
    }),
  }
}

type BookedLine = ComingVisitRow['lines'][number]

/** Does she do what was booked, and is all of it on offer? */
function isDone({ services }: SalonConfig, line: BookedLine): boolean {
  const service = findOffered(services, line)
  if (!service) return false
  const sold = new Set(service.addOns.map(({ id }) => id))
  return (
    service.skills.some(({ staffId }) => staffId === line.staffId) &&
    line.addOnIds.every((id) => sold.has(id))
  )
}

/** What is no longer sold needs no room. */
function hasRoom(config: SalonConfig, { serviceId, roomResourceId }: BookedLine): boolean {
  const service = config.services.find(({ id }) => id === serviceId)
  return isRoomed(config, service?.roomIds ?? [], roomResourceId)
}

/** The service, while it is sold in the variant that was booked. */
function findOffered(
  services: readonly ServiceConfig[],
  { serviceId, variantId }: BookedLine,
): ServiceConfig | undefined {
  const service = services.find(({ id }) => id === serviceId)
  const isSold = variantId === null || service?.variants.some(({ id }) => id === variantId)
  return isSold ? service : undefined
}

/** From the day before today, whose evening may still run. */
async function readConfig(trx: Trx, { salonId, now }: Moment): Promise<SalonConfig | undefined> {
  const from = addDays(localDateAt('UTC', minuteOfDate(now)), -1)
  const query = { salonIds: [salonId], serviceIds: null, anyStatus: true } as const
  const [config] = await listSalonConfigs(trx, { ...query, from })
  return config
}
