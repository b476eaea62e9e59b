import { describe, expect, it } from 'vitest'
import { BOOKING_STATUSES } from '../bookings/status.ts'
import type { Instant } from '../shared/brand.ts'
import { type CalendarEvent, calendarStatus, writeCalendar } from './icalendar.ts'

const event: CalendarEvent = {
  uid: 'visit@salon',
  sequence: 2,
  status: 'CONFIRMED',
  startsAt: '2026-12-01T14:30:00.000Z' as Instant,
  endsAt: '2026-12-01T15:15:00.000Z' as Instant,
  title: 'Cut; colour, wash',
  description: 'First line\nSecond line',
  location: 'حي العليا، شارع الأمير محمد بن عبدالعزيز، الرياض، بجوار الحديقة العامة والمكتبة',
  latitude: 24.7,
  longitude: 46.7,
  url: 'https://salon.example/bookings/1',
}
const now = new Date('2026-11-22T18:30:05.123Z')
const file = writeCalendar([event], { now })

describe('a calendar file', () => {
  it('writes times in UTC without separators', () => {
    expect(file).toContain('DTSTART:20261201T143000Z\r\nDTEND:20261201T151500Z\r\n')
    expect(file).toContain('DTSTAMP:20261122T183005Z\r\n')
  })

  it('escapes what has a meaning in the format', () => {
    expect(file).toContain('SUMMARY:Cut\\; colour\\, wash\r\n')
    expect(file).toContain('DESCRIPTION:First line\\nSecond line\r\n')
  })

  it('folds lines at 75 octets and loses nothing', () => {
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(file.replace(/\r\n /g, '')).toContain(`LOCATION:${event.location}\r\n`)
  })

  it.each(['\r', '\n', '\r\n', '\u2028'])('lets no line break (%j) begin a property of its own', (mark) => {
    const title = `Cut${mark}ATTACH:https://elsewhere.example`
    const lines = writeCalendar([{ ...event, title }], { now })
      .replace(/\r\n /g, '')
      .split('\r\n')
    expect(lines).toContain('SUMMARY:Cut\\nATTACH:https://elsewhere.example')
    expect(lines.filter((line) => line.startsWith('ATTACH'))).toEqual([])
  })

  it('carries many events, and a name when it is subscribed to', () => {
    const feed = writeCalendar([event, { ...event, uid: 'other@salon' }], { now, name: 'زياراتي، صالون' })
    expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(feed).toContain('X-WR-CALNAME:زياراتي، صالون\r\n')
    expect(file).not.toContain('X-WR-CALNAME')
    expect(writeCalendar([], { now, name: 'x' })).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  })

  it('reminds of a visit, but not of a cancelled one', () => {
    expect(file).toContain('BEGIN:VALARM')
    expect(writeCalendar([{ ...event, status: 'CANCELLED' }], { now })).not.toContain('BEGIN:VALARM')
  })
})

it('calls what blocks nobody’s time cancelled', () => {
  const statuses = Object.fromEntries(BOOKING_STATUSES.map((status) => [status, calendarStatus(status)]))
  expect(statuses).toEqual({
    held: 'TENTATIVE',
    pending: 'TENTATIVE',
    confirmed: 'CONFIRMED',
    completed: 'CONFIRMED',
    no_show: 'CANCELLED',
    cancelled: 'CANCELLED',
    expired: 'CANCELLED',
  })
})
