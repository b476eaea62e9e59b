import {
  findCalendarReader,
  listVisitFeed,
  listWorkFeed,
  type CalendarReader,
  type VisitFeedRow,
  type WorkFeedRow,
} from '@salon/db'
import { writeCalendar, type CalendarEvent, type CalendarKind, type Locale } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { hashOpaqueToken, isOpaqueToken } from '../opaque-token.ts'
import { bookingUrl, commonParts, referenceLine, visitEvent } from './visit-event.ts'

const DAY_MS = 86_400_000
/** Calendars keep what they have read; further back nobody looks. */
const DAYS_BACK = 90
/** A bound for what one address can ask of the server, beyond what anybody books. */
const MOST_EVENTS = 1000

const NAMES: Record<Locale, Record<CalendarKind, string>> = {
  ar: { visits: 'زياراتي في صالون', work: 'مواعيد عملي في صالون' },
  en: { visits: 'My visits on Salon', work: 'My work on Salon' },
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
      ? (await listWorkFeed(deps.db, query)).map((row) => workOf(deps, reader, row))
      : (await listVisitFeed(deps.db, query)).map((row) => visitOf(deps, reader, row))
  return writeCalendar(events, { now, name: NAMES[reader.locale][reader.kind] })
}

function visitOf(deps: FeedDeps, { locale }: CalendarReader, row: VisitFeedRow): CalendarEvent {
  const services = row.services.map((name) => name[locale])
  return visitEvent(row, { locale, services, url: bookingUrl(deps, row.bookingId) })
}

function workOf(deps: FeedDeps, { locale }: CalendarReader, row: WorkFeedRow): CalendarEvent {
  const title = [row.service[locale], row.customerName].filter((part) => part !== '').join(' · ')
  return {
    ...commonParts(row, locale),
    uid: `${row.lineId}@salon`,
    title,
    description: `${row.salon.name[locale]}\n${referenceLine(row, locale)}`,
    url: bookingUrl(deps, row.bookingId),
  }
}
