import fc from 'fast-check'
import type { LocalDate } from '../../shared/brand.ts'
import { addDays } from '../../time/local-date.ts'
import { temporalMinute } from '../../time/testing/temporal-clock.ts'
import type {
  BusyMinutes,
  DayWindow,
  SalonFacts,
  Schedule,
  VisitLine,
  Weekday,
  WeeklyWindow,
} from '../types.ts'
import { PRAYER_MODES } from '../types.ts'

/** A question to the engine: a salon, a visit, some days and a moment to ask at. */
export interface SalonCase {
  facts: SalonFacts
  lines: VisitLine[]
  range: { from: LocalDate; days: number }
  nowMinute: number
}

const STAFF = ['staff-a', 'staff-b', 'staff-c'] as const
const ROOMS = ['room-1', 'room-2'] as const
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/**
 * Ordinary weeks, Ramadan, and the nights in which clocks change by an hour, by half an hour, and at
 * midnight.
 */
const PLACES = [
  { timeZone: 'Asia/Riyadh', from: '2026-11-22', latitude: 24.7136, longitude: 46.6753 },
  { timeZone: 'Asia/Riyadh', from: '2026-02-17', latitude: 21.4858, longitude: 39.1925 },
  { timeZone: 'Europe/Berlin', from: '2026-03-28', latitude: 52.52, longitude: 13.405 },
  { timeZone: 'Europe/Berlin', from: '2026-10-24', latitude: 52.52, longitude: 13.405 },
  { timeZone: 'Africa/Cairo', from: '2026-04-23', latitude: 30.0444, longitude: 31.2357 },
  { timeZone: 'Africa/Cairo', from: '2026-10-29', latitude: 30.0444, longitude: 31.2357 },
  { timeZone: 'Australia/Lord_Howe', from: '2026-04-04', latitude: -31.5553, longitude: 159.0821 },
  { timeZone: 'Australia/Lord_Howe', from: '2026-10-03', latitude: -31.5553, longitude: 159.0821 },
  { timeZone: 'America/Sao_Paulo', from: '2017-10-14', latitude: -23.5505, longitude: -46.6333 },
  { timeZone: 'America/Sao_Paulo', from: '2018-02-17', latitude: -23.5505, longitude: -46.6333 },
] as const

const sometimes = <T>(value: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value })

/** Mostly quarters of an hour, so that windows touch and overlap now and then; some odd minutes too. */
const quarters = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: min / 15, max: max / 15 }).map((quarter) => quarter * 15) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  )
const dayWindow: fc.Arbitrary<DayWindow> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ startMinute: quarters(480, 840), lengthMinutes: quarters(180, 720) }) },
  {
    weight: 2,
    arbitrary: fc.record({ startMinute: quarters(1020, 1425), lengthMinutes: quarters(120, 600) }),
  },
  { weight: 1, arbitrary: fc.record({ startMinute: quarters(0, 1425), lengthMinutes: quarters(15, 1440) }) },
)
const week: fc.Arbitrary<WeeklyWindow[]> = fc
  .tuple(fc.array(dayWindow, { minLength: 1, maxLength: 3 }), fc.subarray([...WEEKDAYS], { minLength: 5 }))
  .map(([windows, weekdays]) =>
    weekdays.flatMap((weekday) => windows.map((window) => ({ ...window, weekday }))),
  )

const scheduleFrom = (from: LocalDate): fc.Arbitrary<Schedule> =>
  fc.record({
    weekly: week,
    seasons: sometimes(
      fc.array(
        fc
          .record({
            first: fc.integer({ min: -1, max: 2 }),
            length: fc.integer({ min: 0, max: 3 }),
            windows: week,
          })
          .map(({ first, length, windows }) => ({
            firstDate: addDays(from, first),
            lastDate: addDays(from, first + length),
            windows,
          })),
        { maxLength: 2 },
      ),
      [],
    ),
    overrides: sometimes(
      fc.uniqueArray(
        fc
          .record({ day: fc.integer({ min: -1, max: 3 }), windows: fc.array(dayWindow, { maxLength: 2 }) })
          .map(({ day, windows }) => ({ date: addDays(from, day), windows })),
        { maxLength: 2, selector: ({ date }) => date },
      ),
      [],
    ),
  })

/** Disjoint stretches, some of them touching, over the days around the range. */
const takenFrom = (midnight: number, most: number, longest: number): fc.Arbitrary<BusyMinutes> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: -12, max: 80 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 1, max: longest }),
      ),
      {
        maxLength: most,
      },
    )
    .map((stretches) => {
      const flat: number[] = []
      const sorted = stretches
        .map(([hour, minute, length]) => ({
          start: midnight + hour * 60 + (minute % 3 === 0 ? minute : 0),
          length,
        }))
        .sort((a, b) => a.start - b.start)
      for (const { start, length } of sorted) {
        if (start >= (flat.at(-1) ?? start)) flat.push(start, start + length)
      }
      return flat
    })

const takenBy = (
  ids: readonly string[],
  taken: fc.Arbitrary<BusyMinutes>,
): fc.Arbitrary<Map<string, BusyMinutes>> =>
  fc
    .tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.option(taken, { nil: null }))))
    .map((entries) => new Map(entries.flatMap(([id, list]) => (list === null ? [] : [[id, list] as const]))))

const duration = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(15, 30, 45, 60) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) },
)
const buffer = sometimes(fc.constantFrom(5, 10, 15, 30), 0)

const lineOf = (staffIds: readonly string[]): fc.Arbitrary<VisitLine> =>
  fc.record({
    candidates: fc
      .tuple(
        fc.shuffledSubarray([...staffIds], { minLength: 1 }),
        fc.boolean(),
        fc.array(duration, { minLength: 3, maxLength: 3 }),
      )
      .map(([ids, isSame, durations]) =>
        ids.map((staffId, i) => ({ staffId, durationMinutes: durations[isSame ? 0 : i % 3] ?? 30 })),
      ),
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    processing: sometimes(
      fc.record({
        startMinute: fc.integer({ min: 0, max: 60 }),
        lengthMinutes: fc.integer({ min: 1, max: 60 }),
      }),
      null,
    ),
    roomIds: sometimes(fc.subarray([...ROOMS], { minLength: 1 }), []),
  })

/** Random salons of up to three people and three units of rooms, with every rule of the engine in play. */
export const salonCase: fc.Arbitrary<SalonCase> = fc
  .tuple(
    fc.constantFrom(...PLACES),
    fc.integer({ min: -1, max: 1 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .chain(([{ from: date, ...place }, shift, staffCount, unitCount]) => {
    const from = addDays(date as LocalDate, shift)
    const midnight = temporalMinute(place.timeZone, from, 0)
    const staffIds = STAFF.slice(0, staffCount)
    const rooms = ['unit-1', 'unit-2', 'unit-3']
      .slice(0, unitCount)
      .map((resourceId, i) => ({ resourceId, roomId: ROOMS[i === 1 ? 1 : 0] }))
    const resources = [...staffIds, ...rooms.map(({ resourceId }) => resourceId)]
    return fc.record({
      facts: fc.record<SalonFacts>({
        timeZone: fc.constant(place.timeZone),
        latitude: fc.constant(place.latitude),
        longitude: fc.constant(place.longitude),
        stepMinutes: fc.constantFrom(10, 15, 20, 30, 60),
        minimumNoticeMinutes: fc.constantFrom(0, 0, 45, 240),
        furthestDays: fc.constantFrom(0, 2, 30, 30),
        prayer: fc.record({
          mode: fc.constantFrom(...PRAYER_MODES),
          beforeMinutes: fc.integer({ min: 0, max: 15 }),
          afterMinutes: fc.integer({ min: 0, max: 40 }),
        }),
        schedule: scheduleFrom(from),
        staff: fc
          .tuple(...staffIds.map(() => fc.option(scheduleFrom(from), { nil: null })))
          .map((schedules) => staffIds.map((id, i) => ({ id, schedule: schedules[i] ?? null }))),
        rooms: fc.constant(rooms),
        busy: takenBy(resources, takenFrom(midnight, 24, 90)),
        timeOff: takenBy(resources, takenFrom(midnight, 2, 400)),
      }),
      lines: fc.array(lineOf(staffIds), { minLength: 1, maxLength: 3 }),
      range: fc.record({ from: fc.constant(from), days: fc.integer({ min: 1, max: 2 }) }),
      nowMinute: fc.integer({ min: -2400, max: 600 }).map((minutes) => midnight + minutes),
    })
  })
