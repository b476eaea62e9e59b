import type { SalonProfile, ServiceView } from '@salon/contract'
import { findSalonProfile, salonSchedule, type ProfileRow, type ProfileService } from '@salon/db'
import {
  addDays,
  DomainError,
  listOpeningWindows,
  localDateAt,
  minuteOfDate,
  wallMinuteAt,
  type EpochMinute,
  type Schedule,
} from '@salon/domain'
import type { Deps } from '../deps.ts'

const MINUTES_A_DAY = 1440

/**
 * A salon's public page, in one statement. Only what can be booked is on it: active services that somebody active does.
 * @throws DomainError `NOT_FOUND`
 */
export function readSalonProfile(deps: Pick<Deps, 'db' | 'clock'>, slug: string): Promise<SalonProfile> {
  return readProfile(deps, { slug })
}

/**
 * The page as customers would see it now, whatever the salon's status. The caller's role was checked at the door.
 * @throws DomainError `NOT_FOUND`
 */
export function previewSalonProfile(
  deps: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
): Promise<SalonProfile> {
  return readProfile(deps, { previewOf: salonId })
}

async function readProfile(
  deps: Pick<Deps, 'db' | 'clock'>,
  which: Parameters<typeof findSalonProfile>[1],
): Promise<SalonProfile> {
  const now = deps.clock.now()
  const row = await findSalonProfile(deps.db, which, now)
  if (!row) throw new DomainError('NOT_FOUND')
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    about: row.about,
    audience: row.audience,
    city: row.city,
    district: row.district,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    phone: row.phone,
    timeZone: row.timeZone,
    currency: 'SAR',
    ratingAverage: row.ratingCount === 0 ? null : Number(row.ratingAverage),
    ratingCount: row.ratingCount,
    ratingHistogram: row.histogram,
    hours: toHours(row, now),
    policies: row.policies,
    categories: row.categories,
    services: row.services.map(toServiceView),
    staff: row.staff.map(({ ratingSum, ...member }) => ({
      ...member,
      ratingAverage:
        member.ratingCount === 0 ? null : Math.round((ratingSum / member.ratingCount) * 100) / 100,
    })),
    business: row.business,
  }
}

function toHours(row: ProfileRow, now: Date): SalonProfile['hours'] {
  const { weekly, seasons, overrides } = salonSchedule(row)
  const minute = minuteOfDate(now)
  return {
    weekly: [...weekly],
    seasons: seasons.map(({ firstDate, lastDate, windows }, index) => ({
      name: row.seasonNames[index] ?? { ar: '', en: '' },
      firstDate,
      lastDate,
      windows: [...windows],
    })),
    overrides: overrides.map(({ date, windows }) => ({ date, windows: [...windows] })),
    today: localDateAt(row.timeZone, minute),
    openNow: isOpenAt({ weekly, seasons, overrides }, row.timeZone, minute),
  }
}

/** Whether a window is open at the minute: one of today's, or one that began yesterday and runs past midnight. */
function isOpenAt(schedule: Schedule, timeZone: string, minute: EpochMinute): boolean {
  const today = localDateAt(timeZone, minute)
  const wallMinute = wallMinuteAt(timeZone, minute)
  const range = { from: addDays(today, -1), days: 2 }
  return listOpeningWindows({ timeZone, schedule, staff: [] }, range).some(
    ({ date, startMinute, lengthMinutes }) => {
      const sinceStart = wallMinute + (date === today ? 0 : MINUTES_A_DAY) - startMinute
      return sinceStart >= 0 && sinceStart < lengthMinutes
    },
  )
}

/**
 * Variants stand before the service's own price and minutes, and before those of its staff. What is shown is the least of all, so
 * everybody who takes more or longer carries her own, also where hers is simply the service's.
 */
function toServiceView(service: ProfileService): ServiceView {
  const { variants, staff } = service
  const own = staff.map((member) => ({
    staffId: member.staffId,
    priceHalalas: member.priceHalalas ?? service.priceHalalas,
    durationMinutes: member.durationMinutes ?? service.durationMinutes,
  }))
  const choices = variants.length ? variants : own
  const prices = choices.map((choice) => choice.priceHalalas)
  const priceHalalas = Math.min(...prices)
  const durationMinutes = Math.min(...choices.map((choice) => choice.durationMinutes))
  return {
    ...service,
    durationMinutes,
    priceHalalas,
    priceVaries: priceHalalas < Math.max(...prices),
    staff: own.map((member) => ({
      staffId: member.staffId,
      priceHalalas: variants.length || member.priceHalalas === priceHalalas ? null : member.priceHalalas,
      durationMinutes:
        variants.length || member.durationMinutes === durationMinutes ? null : member.durationMinutes,
    })),
  }
}
