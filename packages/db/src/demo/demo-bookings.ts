import { dateOfMinute, type BusyMinutes, type LocalDate } from '@salon/domain'
import type { SalonConfig } from '../availability/salon-config.ts'
import { liveBooking, type BookingLife } from './booking-life.ts'
import type { CategoryKey } from './content/types.ts'
import type { DemoCustomers, DemoPerson } from './people.ts'
import { planVisits, type PlannedVisit } from './plan-visits.ts'
import { createRandom, type Random } from './random.ts'
import { reviewVisit, type DemoReview } from './reviews.ts'
import type { DemoSalon } from './salon-rows.ts'

/** A visit with whose it is and what became of it. */
export interface DemoBooking {
  salon: DemoSalon
  config: SalonConfig
  visit: PlannedVisit
  /** `null`: walked in. */
  customer: DemoPerson | null
  life: BookingLife
  review: DemoReview | null
  /** Paid in full when it was booked; otherwise at the salon. */
  isPrepaid: boolean
}

export interface BookingFacts {
  now: Date
  /** Business dates to fill, and how many of them are over. */
  dates: readonly LocalDate[]
  pastDays: number
  customers: DemoCustomers
  categoryOf: ReadonlyMap<string, CategoryKey>
  timeOff: ReadonlyMap<string, BusyMinutes>
}

const USUAL_BUSY_PERCENT = 7
const WALK_IN_SHARE = 0.1
/** Days until a calendar is half as full as today's. */
const HALF_FULL_AFTER_DAYS = 12

/** All bookings of a salon, in the order in which their days come. */
export function bookSalon(salon: DemoSalon, config: SalonConfig, facts: BookingFacts): DemoBooking[] {
  const random = createRandom(`bookings ${salon.content.slug}`)
  const said = new Set<string>()
  const diary = new Diary()
  return facts.dates.flatMap((date, day) => {
    const daysAhead = Math.max(0, day - facts.pastDays)
    const busyPercent =
      (salon.content.busyPercent ?? USUAL_BUSY_PERCENT) * 0.5 ** (daysAhead / HALF_FULL_AFTER_DAYS)
    const visits = planVisits(random, config, date, { timeOff: facts.timeOff, busyPercent })
    return visits.map((visit) => liveThrough(random, { salon, config, visit, said, diary }, facts))
  })
}

interface Unlived {
  salon: DemoSalon
  config: SalonConfig
  visit: PlannedVisit
  said: Set<string>
  diary: Diary
}

function liveThrough(random: Random, unlived: Unlived, facts: BookingFacts): DemoBooking {
  const { salon, config, visit, said, diary } = unlived
  const people = salon.content.audience === 'men' ? facts.customers.men : facts.customers.women
  const customer = random.chance(WALK_IN_SHARE) ? null : diary.findSomebody(random, people, visit)
  const startsAt = dateOfMinute(visit.startsAtMinute)
  const endsAt = dateOfMinute(visit.endsAtMinute)
  const life = liveBooking(random, {
    startsAt,
    endsAt,
    now: facts.now,
    confirmation: config.terms.confirmation,
    isWalkIn: customer === null,
  })
  const category = facts.categoryOf.get(visit.choices[0]?.service.id ?? '')
  const mayReview = life.status === 'completed' && customer !== null && category !== undefined
  const review = mayReview
    ? reviewVisit(random, { endsAt, now: facts.now, category, stars: salon.content.stars, said })
    : null
  return { salon, config, visit, customer, life, review, isPrepaid: false }
}

/** Who is where, so that nobody sits in two chairs of a salon at once. */
class Diary {
  readonly #visits = new Map<string, PlannedVisit[]>()

  findSomebody(random: Random, people: readonly DemoPerson[], visit: PlannedVisit): DemoPerson | null {
    const person = random.pick(people)
    const others = this.#visits.get(person.id) ?? []
    if (others.some((other) => overlaps(other, visit))) return null
    this.#visits.set(person.id, [...others, visit])
    return person
  }
}

/** Whether somebody would have to be at both. */
export function overlaps(a: PlannedVisit, b: PlannedVisit): boolean {
  return a.startsAtMinute < b.endsAtMinute && b.startsAtMinute < a.endsAtMinute
}
