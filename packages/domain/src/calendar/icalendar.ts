import type { BookingStatus } from '../bookings/status.ts'
import type { Instant } from '../shared/brand.ts'

/** A visit as a calendar shows it. */
export interface CalendarEvent {
  /** Stays the same when the visit moves, so that a calendar replaces the event rather than adding one. */
  uid: string
  /** Counts up with each change of the visit. */
  sequence: number
  status: CalendarStatus
  startsAt: Instant
  endsAt: Instant
  title: string
  description: string
  location: string
  latitude: number
  longitude: number
  url: string
}

/** What a calendar can be subscribed to: the visits one has booked, or those one does as a member of staff. */
export const CALENDAR_KINDS = ['visits', 'work'] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

export type CalendarStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'

export interface CalendarOptions {
  now: Date
  /** Of a calendar that is subscribed to; a file with one visit has none. */
  name?: string
}

const STATUS: Record<BookingStatus, CalendarStatus> = {
  held: 'TENTATIVE',
  pending: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  completed: 'CONFIRMED',
  no_show: 'CANCELLED',
  cancelled: 'CANCELLED',
  expired: 'CANCELLED',
}

/** What RFC 5545 calls a visit of this status. One that is over without having taken place is cancelled. */
export function calendarStatus(status: BookingStatus): CalendarStatus {
  return STATUS[status]
}

/** How often a subscribed calendar may ask again; most do so less often, whatever they are told. */
const REFRESH = 'PT1H'

/** An iCalendar file (RFC 5545, with the name and refresh of RFC 7986), lines folded, everything typed by people escaped. */
export function writeCalendar(events: readonly CalendarEvent[], { now, name }: CalendarOptions): string {
  const stamp = utc(now.toISOString())
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Salon//Booking//EN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : headOf(name)),
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** The first of each pair is the standard's, the second what Apple and Google read. */
function headOf(name: string): string[] {
  return [
    `NAME:${escape(name)}`,
    `X-WR-CALNAME:${escape(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
  ]
}

function linesOf(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escape(event.title)}`,
    `DESCRIPTION:${escape(event.description)}`,
    `LOCATION:${escape(event.location)}`,
    `GEO:${event.latitude};${event.longitude}`,
    `URL:${event.url}`,
    ...(event.status === 'CANCELLED' ? [] : reminderOf(event)),
    'END:VEVENT',
  ]
}

function reminderOf({ title }: CalendarEvent): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT2H', `DESCRIPTION:${escape(title)}`, 'END:VALARM']
}

/** `20261201T143000Z` */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** A line break of any kind is written as two letters: a bare one would begin a property of somebody else's choosing. */
function escape(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
}

const MAX_OCTETS = 75

/** Lines are at most 75 octets (not letters: an Arabic one takes two); the rest goes on after a line break and a space. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}
