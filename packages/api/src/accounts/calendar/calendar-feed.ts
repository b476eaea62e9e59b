import {
  findCalendarReader,
  listVisitFeed,
  listWorkFeed,
  type CalendarReader,
  type VisitFeedRow,
  type WorkFeedRow,
} from '@salon/db'
import {
  calendarStatus,
  toInstant,
  writeCalendar,
  type CalendarEvent,
  type CalendarKind,
  type Locale,
} from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { hashOpaqueToken, isOpaqueToken } from '../opaque-token.ts'

const DAY_MS = 86_400_000
/** Calendars keep what they have read; further back nobody looks. */
const DAYS_BACK = 90
/** A bound for what one address can ask of the server, beyond what anybody books. */
const MOST_EVENTS = 1000

interface FeedTexts {
  names: Record<CalendarKind, string>
  visit: (salon: string) => string
  reference: string
}

const TEXTS: Record<Locale, FeedTexts> = {
  ar: {
    names: { visits: 'زياراتي في صالون', work: 'مواعيد عملي في صالون' },
    visit: (salon) => `موعد في ${salon}`,
    reference: 'رقم الحجز',
  },
  en: {
    names: { visits: 'My visits on Salon', work: 'My work on Salon' },
    visit: (salon) => `Visit at ${salon}`,
    reference: 'Booking number',
  },
}

type FeedDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** The calendar behind an address, in its owner's language; `null` for an address that leads nowhere, or no longer does. */
export async function readCalendarFeed(deps: FeedDeps, token: string): Promise<string | null> {
  if (!isOpaqueToken(token)) return null
  const reader = await findCalendarReader(deps.db, hashOpaqueToken(token))
  if (!reader) return null
  const now = deps.clock.now()
  const query = {
    userId: reader.userId,
    since: new Date(now.getTime() - DAYS_BACK * DAY_MS),
    now,
    limit: MOST_EVENTS,
  }
  const events =
    reader.kind === 'work'
      ? (await listWorkFeed(deps.db, query)).map((row) => workEvent(deps, reader, row))
      : (await listVisitFeed(deps.db, query)).map((row) => visitEvent(deps, reader, row))
  return writeCalendar(events, { now, name: TEXTS[reader.locale].names[reader.kind] })
}

/** With the same `uid` as the file that the booking's page gives, so that a calendar which has both shows one. */
function visitEvent(deps: FeedDeps, { locale }: CalendarReader, row: VisitFeedRow): CalendarEvent {
  const texts = TEXTS[locale]
  const services = row.services.map((name) => name[locale]).join('\n')
  const url = bookingUrl(deps, row.bookingId)
  return {
    ...commonParts(row, locale),
    uid: `${row.bookingId}@salon`,
    title: texts.visit(row.salon.name[locale]),
    description: `${services}\n${texts.reference}: ${row.reference}\n${url}`,
    url,
  }
}

function workEvent(deps: FeedDeps, { locale }: CalendarReader, row: WorkFeedRow): CalendarEvent {
  const title = [row.service[locale], row.customerName].filter((part) => part !== '').join(' · ')
  return {
    ...commonParts(row, locale),
    uid: `${row.lineId}@salon`,
    title,
    description: `${row.salon.name[locale]}\n${TEXTS[locale].reference}: ${row.reference}`,
    url: bookingUrl(deps, row.bookingId),
  }
}

function commonParts(row: VisitFeedRow | WorkFeedRow, locale: Locale) {
  const { salon, status, version, startsAt, endsAt } = row
  return {
    sequence: version,
    status: calendarStatus(status),
    startsAt: toInstant(startsAt),
    endsAt: toInstant(endsAt),
    location: salon.address[locale],
    latitude: salon.latitude,
    longitude: salon.longitude,
  }
}

function bookingUrl({ settings }: FeedDeps, bookingId: string): string {
  return new URL(`/bookings/${bookingId}`, settings.publicUrl).href
}
