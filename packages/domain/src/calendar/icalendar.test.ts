import type { Instant } from '@salon/domain'
import { expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'

const event: CalendarEvent = {
  uid: 'visit@salon',
  sequence: 2,
  startsAt: '2026-12-01T14:30:00.000Z' as Instant,
  endsAt: '2026-12-01T15:15:00.000Z' as Instant,
  title: 'Cut; colour, wash',
  description: 'First line\nSecond line',
  location: 'حي العليا، شارع الأمير محمد بن عبدالعزيز، الرياض، بجوار الحديقة العامة والمكتبة',
  latitude: 24.7,
  longitude: 46.7,
  url: 'https://salon.example/bookings/1',
}
const file = calendarFile(event, new Date('2026-11-22T18:30:05.123Z'))

it('writes times in UTC without separators', () => {
  expect(file).toContain('DTSTART:20261201T143000Z\r\nDTEND:20261201T151500Z\r\n')
  expect(file).toContain('DTSTAMP:20261122T183005Z\r\n')
})

it('escapes what has a meaning in the format', () => {
  expect(file).toContain('SUMMARY:Cut\\; colour\\, wash\r\n')
  expect(file).toContain('DESCRIPTION:First line\\nSecond line\r\n')
})

it('folds lines at 75 octets and loses nothing', () => {
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(file.replace(/\r\n /g, '')).toContain(`LOCATION:${event.location}\r\n`)
})
