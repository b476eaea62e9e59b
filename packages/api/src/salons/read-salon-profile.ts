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
import type { Caller, Context } from '../trpc/context.ts'

const MINUTES_A_DAY = 1440

/**
 * A salon's public page, in one statement. Only what can be booked is on it: active services that somebody active does.
 * @throws DomainError `NOT_FOUND`
 */
export async function readSalonProfile(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  slug: string,
): Promise<SalonProfile> {
  const row = await findSalonProfile(db, { slug, now: clock.now(), viewer: null })
  if (!row) throw new DomainError('NOT_FOUND')
  return toProfile(row, clock.now())
}

/**
 * The page as whoever asks may see it: a salon's own people, and the platform's, see it before customers do and while it is
 * suspended. Nobody is looked up where everybody sees it.
 * @throws DomainError `NOT_FOUND`
 */
export async function readSalonPage(
  { deps, caller }: Pick<Context, 'deps' | 'caller'>,
  slug: string,
): Promise<SalonProfile> {
  const now = deps.clock.now()
  const find = (viewer: Caller | null) => findSalonProfile(deps.db, { slug, now, viewer })
  const row = (await find(null)) ?? (await ifSignedIn(await caller(), find))
  if (!row) throw new DomainError('NOT_FOUND')
  return toProfile(row, now)
}

async function ifSignedIn(caller: Caller | null, find: (viewer: Caller) => Promise<ProfileRow | undefined>) {
  return caller ? find(caller) : undefined
}

function toProfile(row: ProfileRow, now: Date): SalonProfile {
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
    photos: row.photos,
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
