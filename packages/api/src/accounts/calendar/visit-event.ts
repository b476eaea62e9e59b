import type { VisitRow } from '@salon/db'
import { calendarStatus, toInstant, type CalendarEvent, type Locale } from '@salon/domain'
import type { Deps } from '../../deps.ts'

const TEXTS: Record<Locale, { visit: (salon: string) => string; reference: string }> = {
  ar: { visit: (salon) => `موعد في ${salon}`, reference: 'رقم الحجز' },
  en: { visit: (salon) => `Visit at ${salon}`, reference: 'Booking number' },
}

export interface VisitEventParts {
  locale: Locale
  /** What is done in the visit; none where whoever reads it may be anybody. */
  services: readonly string[]
  /** Where more is to be seen of it. */
  url: string
}

/** With the same `uid` as the file that the booking's page gives, so that a calendar which has both shows one. */
export function visitEvent(row: VisitRow, { locale, services, url }: VisitEventParts): CalendarEvent {
  return {
    ...commonParts(row, locale),
    uid: `${row.bookingId}@salon`,
    title: TEXTS[locale].visit(row.salon.name[locale]),
    description: [...services, referenceLine(row, locale), url].join('\n'),
    url,
  }
}

/** What an event has of its booking, whoever reads it. */
export function commonParts(row: Omit<VisitRow, 'bookingId'>, locale: Locale) {
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

export function referenceLine({ reference }: Pick<VisitRow, 'reference'>, locale: Locale): string {
  return `${TEXTS[locale].reference}: ${reference}`
}

/** The booking's page in the app, for those whose it is. */
export function bookingUrl({ settings }: Pick<Deps, 'settings'>, bookingId: string): string {
  return new URL(`/bookings/${bookingId}`, settings.publicUrl).href
}
