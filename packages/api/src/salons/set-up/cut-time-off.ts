import type { TimeOffImpactInput } from '@salon/contract'
import {
  listSalonConfigs,
  lockDatedTimeOff,
  recutTimeOff,
  type AbsenceDates,
  type Db,
  type SalonConfig,
  type Trx,
} from '@salon/db'
import { addDays, DomainError, endOfBusinessDate, type LocalDate } from '@salon/domain'

/** When somebody is away, and the business days that say so. */
export interface AbsenceStretch extends AbsenceDates {
  startsAt: Date
  endsAt: Date
}

/**
 * The time that an absence takes: days are a salon's business days, so that the night after the last one is of it and the night
 * before the first one is not.
 * @throws DomainError `NOT_FOUND`; `INVALID_INPUT` where it ends before it begins
 */
export async function readAbsenceStretch(
  db: Db,
  { salonId, startsAt, endsAt, firstDate, lastDate }: TimeOffImpactInput,
): Promise<AbsenceStretch> {
  const dates = { firstDate: firstDate ?? null, lastDate: lastDate ?? null }
  if (startsAt && endsAt) return { startsAt, endsAt, ...dates }
  const hours = await readHours(db, salonId, [dates])
  if (!hours) throw new DomainError('NOT_FOUND')
  const stretch = { startsAt: startsAt ?? new Date(0), endsAt: endsAt ?? new Date(0), ...dates }
  const cut = { ...dates, ...cutAtDays(hours, stretch) }
  if (cut.startsAt >= cut.endsAt) throw new DomainError('INVALID_INPUT', { fields: { endsAt: 'early' } })
  return cut
}

/**
 * Has absences of whole days end with the business days as they are by now. To be called after the hours of a salon, which is
 * locked, were changed.
 */
export async function recutAbsences(
  trx: Trx,
  { salonId, now }: { salonId: string; now: Date },
): Promise<void> {
  const absences = await lockDatedTimeOff(trx, { salonId, now })
  const hours = absences.length > 0 && (await readHours(trx, salonId, absences))
  if (!hours) return
  const cuts = absences.map((absence) => ({ absence, cut: cutAtDays(hours, absence) }))
  const moved = cuts.filter(
    ({ absence, cut }) =>
      cut.startsAt < cut.endsAt && (+cut.startsAt !== +absence.startsAt || +cut.endsAt !== +absence.endsAt),
  )
  if (moved.length > 0)
    await recutTimeOff(
      trx,
      moved.map(({ absence, cut }) => ({ id: absence.id, ...cut })),
    )
}

function cutAtDays(hours: SalonConfig, { startsAt, endsAt, firstDate, lastDate }: AbsenceStretch) {
  const endOf = (date: LocalDate) => new Date(endOfBusinessDate(hours, date) * 60_000)
  return {
    startsAt: firstDate === null ? startsAt : endOf(addDays(firstDate, -1)),
    endsAt: lastDate === null ? endsAt : endOf(lastDate),
  }
}

/** The salon's hours on all of these dates. */
async function readHours(
  db: Db,
  salonId: string,
  absences: readonly AbsenceDates[],
): Promise<SalonConfig | undefined> {
  const dates = absences
    .flatMap(({ firstDate, lastDate }) => [firstDate, lastDate])
    .filter((date) => date !== null)
  const from = dates.toSorted()[0] ?? ('9999-01-01' as LocalDate)
  const [config] = await listSalonConfigs(db, { salonIds: [salonId], serviceIds: [], from, anyStatus: true })
  return config
}
