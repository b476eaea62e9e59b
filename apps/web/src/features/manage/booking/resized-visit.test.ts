import type { BookingView } from '@salon/contract'
import { describe, expect, it } from 'vitest'
import { at, calendarBooking } from '../../../testing/office.ts'
import { resizedVisit } from './resized-visit.ts'

/** Services from 16:00 to 16:45, 16:45 to 17:15 and, after a wait, 17:30 to 18:00. */
const visit = {
  endsAt: at('2026-11-22T18:00'),
  lines: [
    ['16:00', '16:45'],
    ['16:45', '17:15'],
    ['17:30', '18:00'],
  ].flatMap(([from, to], index) =>
    calendarBooking('2026-11-22T16:00').lines.map((line) => ({
      ...{ ...line, id: String(index), setMinutes: null },
      ...{ startsAt: at(`2026-11-22T${from}`), endsAt: at(`2026-11-22T${to}`) },
    })),
  ),
}
const timesOf = ({ lines }: Pick<BookingView, 'lines'>) =>
  lines.map(({ startsAt, endsAt }) => [startsAt, endsAt])

describe('resizedVisit', () => {
  it('has what comes after a longer or shorter service begin so much later or sooner', () => {
    const resized = resizedVisit(visit, [
      { line: 0, minutes: 60 },
      { line: 1, minutes: 10 },
    ])
    expect(timesOf(resized)).toEqual([
      [at('2026-11-22T16:00'), at('2026-11-22T17:00')],
      [at('2026-11-22T17:00'), at('2026-11-22T17:10')],
      [at('2026-11-22T17:25'), at('2026-11-22T17:55')],
    ])
    expect(resized.endsAt).toBe(at('2026-11-22T17:55'))
    expect(resized.lines.map(({ setMinutes }) => setMinutes)).toEqual([60, 10, null])
  })

  it('leaves what is set back as it is until the server says how long it takes', () => {
    expect(timesOf(resizedVisit(visit, [{ line: 0 }]))).toEqual(timesOf(visit))
  })
})
