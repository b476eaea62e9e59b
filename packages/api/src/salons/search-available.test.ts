import {
  listBusyMinutes,
  searchCandidates,
  searchSalons as findSalons,
  type CandidateSalons,
} from '@salon/db'
import { minuteOfDate, type LocalDate } from '@salon/domain'
import type { Hours, TestDatabase } from '@salon/testkit'
import {
  createTestDatabase,
  everyDay,
  fixedClock,
  newSalon,
  newSeason,
  newService,
  newStaff,
  newTimeOff,
  occupy,
} from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreeStarts, type FreeTimeWish } from './find-free-starts.ts'
import { searchSalons } from './search-salons.ts'

// two days before the clocks change in Berlin
const clock = fixedClock('2027-03-26T07:20:00Z')
const DATES = ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-04-06'] as LocalDate[]
const CITY = 'randomtown'
const SALONS = 60

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const random = seededRandom(20_270_326)
  for (let i = 0; i < SALONS; i++) await seedRandomSalon(random)
})
afterAll(() => database.drop())

/** Whole numbers in `[0, below)`, the same in every run. */
function seededRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof seededRandom>

function randomHours(random: Random): Hours[] {
  const kinds = [
    everyDay(10, 22),
    everyDay(20, 27),
    everyDay(9, 13),
    [...everyDay(10, 14), ...everyDay(14, 18)],
  ]
  const dayOff = random(10)
  return (kinds[random(kinds.length)] ?? []).filter((window) => window.weekday !== dayOff)
}

function randomInstants(random: Random, longestHours: number) {
  const start = Date.UTC(2027, 2, 26) + random(12 * 96) * 900_000
  const end = start + (1 + random(longestHours * 4)) * 900_000
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() }
}

async function seedRandomSalon(random: Random): Promise<void> {
  const { db } = database
  const chance = (percent: number) => random(100) < percent
  const { id: salonId } = await newSalon(db, {
    cityKey: CITY,
    timeZone: chance(50) ? 'Europe/Berlin' : 'Asia/Riyadh',
    hours: randomHours(random),
    minimumNoticeMinutes: chance(30) ? 1440 : 0,
    furthestDays: chance(20) ? 2 : 60,
    prayerMode: chance(20) ? 'closed' : 'ignored',
    ratingSum: 500 + random(500),
    ratingCount: 500,
  })
  const processing = chance(30) ? { processingStartMinute: 30, processingLengthMinutes: 60 } : {}
  const service = await newService(db, {
    ...{ salonId, ...processing, category: chance(50) ? 'hair' : 'nails' },
    durationMinutes: 60 + random(8) * 15,
    bufferBeforeMinutes: random(3) * 15,
    bufferAfterMinutes: random(3) * 15,
  })
  for (let i = 0; i <= random(2); i++) {
    const own = chance(50) ? { hours: randomHours(random) } : {}
    const staff = await newStaff(db, { salonId, does: [service.id], ...own })
    await fillCalendar(random, { salonId, serviceId: service.id, staffId: staff.id })
    if (chance(20)) await newOverride(random, { salonId, staffId: staff.id })
  }
  if (chance(40)) {
    const season = { salonId, firstDate: '2027-03-28', lastDate: '2027-04-02' }
    await newSeason(db, { ...season, hours: randomHours(random) })
  }
  if (chance(30)) await newOverride(random, { salonId })
}

async function newOverride(random: Random, owner: { salonId: string; staffId?: string }): Promise<void> {
  const open = random(2) === 0 ? {} : { startMinute: 840, lengthMinutes: 360 }
  const row = {
    id: crypto.randomUUID(),
    ...owner,
    onDate: DATES[random(DATES.length)] ?? '2027-03-27',
    ...open,
  }
  await database.db.insertInto('dateOverrides').values(row).execute()
}

/** Bookings that do not meet, some of them holds that have run out, until most of the time is gone. */
async function fillCalendar(
  random: Random,
  booked: { salonId: string; serviceId: string; staffId: string },
): Promise<void> {
  const { db } = database
  const taken: { startsAt: string; endsAt: string }[] = []
  for (let i = 0; i < 40; i++) {
    const next = randomInstants(random, 14)
    if (taken.some((other) => next.startsAt < other.endsAt && other.startsAt < next.endsAt)) continue
    taken.push(next)
    const isLapsed = random(5) === 0
    const hold = { status: 'held' as const, holdExpiresAt: '2027-03-26T07:00:00Z' }
    await occupy(db, { ...booked, ...next, ...(isLapsed ? hold : {}) })
  }
  if (random(5) === 0) {
    const { startsAt: from, endsAt: to } = randomInstants(random, 48)
    await newTimeOff(db, { salonId: booked.salonId, resourceId: booked.staffId, from, to })
  }
}

async function searchAll(available: { date: LocalDate; fromMinute: number; toMinute: number }) {
  const found = new Map<string, string | null>()
  let cursor: string | undefined
  do {
    const input = { city: CITY, available, sort: 'rating' as const, limit: 7 }
    const page = await searchSalons({ db: database.db, clock }, cursor ? { ...input, cursor } : input)
    for (const card of page.items) found.set(card.id, card.nextFreeAt)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

/** All salons, whatever their time, and when all their staff are busy around a date, read in another way than the search does. */
async function everything({ date, now }: { date: LocalDate; now: Date }): Promise<CandidateSalons> {
  const { db } = database
  const [filter, after] = [{ cityKey: CITY }, null]
  const salons = await findSalons(db, { filter, order: 'rating', after, limit: SALONS })
  const resources = await db.selectFrom('resources').select('id').execute()
  const busy = await listBusyMinutes(db, {
    resourceIds: resources.map(({ id }) => id),
    fromMinute: minuteOfDate(new Date(date)) - 2880,
    toMinute: minuteOfDate(new Date(date)) + 3 * 2880,
    now,
  })
  return { salons, busy }
}

/** Ids of the salons of a city that the database alone does not rule out. */
async function listScreened(cityKey: string, freeTime: FreeTimeWish): Promise<string[]> {
  const inOrder = { filter: { cityKey }, order: 'rating', after: null, limit: SALONS } as const
  const { salons } = await searchCandidates(database.db, { ...inOrder, freeTime, isScreened: true })
  return salons.map(({ id }) => id)
}

describe('a search for free time', () => {
  it.each(DATES)('finds on %s exactly the salons in which the engine finds a start', async (date) => {
    let [foundCount, leftOut] = [0, 0]
    for (const [fromMinute, toMinute] of [
      [600, 720],
      [1020, 1260],
      [0, 2880],
      [1380, 1620],
      [720, 800],
      [840, 960],
    ] as const) {
      const wish = { date, fromMinute, toMinute, categoryKey: '', now: clock.now() }
      const expected = await findFreeStarts(database.db, await everything(wish), wish, SALONS)
      const screened = await listScreened(CITY, wish)
      expect(screened).toEqual(expect.arrayContaining([...expected.keys()]))
      leftOut += SALONS - screened.length
      const found = await searchAll({ date, fromMinute, toMinute })
      const instants = Array.from(expected, ([id, { atMinute }]) => [
        id,
        new Date(atMinute * 60_000).toISOString(),
      ])
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(instants))
      foundCount += found.size
    }
    expect(foundCount).toBeGreaterThan(SALONS / 4)
    expect(foundCount).toBeLessThan(6 * SALONS)
    expect(leftOut).toBeGreaterThan(SALONS)
  })

  it('counts by the wall clock on the night the clocks go forward', async () => {
    const { db } = database
    const hours = { cityKey: 'berlin', timeZone: 'Europe/Berlin', hours: everyDay(10, 13) }
    const { id: salonId } = await newSalon(db, hours)
    const { id: serviceId } = await newService(db, { salonId })
    const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
    const later = { startsAt: '2027-03-28T11:00+02', endsAt: '2027-03-28T13:00+02' }
    await occupy(db, { salonId, serviceId, staffId, ...later })
    const available = { date: '2027-03-28' as LocalDate, fromMinute: 600, toMinute: 660 }
    const { items } = await searchSalons({ db, clock }, { city: 'berlin', available })
    expect(items.map((card) => card.nextFreeAt)).toEqual(['2027-03-28T08:00:00.000Z'])
    const wish = { ...available, categoryKey: '', now: clock.now() }
    expect(await listScreened('berlin', wish)).toEqual([salonId])
  })
})
