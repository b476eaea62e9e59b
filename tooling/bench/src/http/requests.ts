import { randomUUID } from 'node:crypto'
import type { LoadRequest } from './load.ts'
import type { Rig } from './rig.ts'
import type { BenchSalon } from './seed.ts'

const DAY_MS = 86_400_000

const trpc = (procedure: string, input: unknown): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

export const ping = (): LoadRequest => ({ path: '/ping' })
export const refusedProfile = (): LoadRequest => ({ path: '/trpc/accounts.me', status: 401 })
export const select = (rig: Rig): LoadRequest => ({ path: `/salons/${rig.small.salonId}` })

export function slots(salon: BenchSalon, days: number): LoadRequest {
  const from = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)
  return {
    path: trpc('salons.availability', {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      from,
      days,
    }),
  }
}

/** Free starts of some salons, each given out once: hour by hour, day by day, stylist by stylist. */
export function* freeStarts(
  salons: readonly BenchSalon[],
): Generator<{ salon: BenchSalon; staffId: string; startsAt: string }, undefined> {
  for (let day = 2; day < 360; day++) {
    const date = new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10)
    if (new Date(`${date}T12:00:00Z`).getUTCDay() === 5) continue
    for (let hour = 7; hour < 11; hour++) {
      const startsAt = `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`
      for (const salon of salons) for (const staffId of salon.staffIds) yield { salon, staffId, startsAt }
    }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

export function bookPlain(rig: Rig): LoadRequest {
  const starts = freeStarts(rig.open)
  const vary = () => {
    const { staffId, startsAt } = starts.next().value ?? noneLeft()
    return { body: JSON.stringify({ staffId, startsAt, key: randomUUID() }) }
  }
  return { method: 'POST', path: '/book', headers: JSON_TYPE, vary }
}

export function book(rig: Rig): LoadRequest {
  const starts = freeStarts(rig.open)
  let sent = 0
  const vary = () => {
    const { salon, staffId, startsAt } = starts.next().value ?? noneLeft()
    const lines = [{ serviceId: salon.serviceId, staffId }]
    // another customer each time: nobody may have more than 50 open bookings with one salon
    const authorization = `Bearer ${rig.tokens[sent++ % rig.tokens.length]}`
    const body = { salonId: salon.salonId, lines, startsAt, idempotencyKey: randomUUID() }
    return { body: JSON.stringify(body), headers: { authorization } }
  }
  return { method: 'POST', path: '/trpc/bookings.create', headers: JSON_TYPE, vary }
}

function noneLeft(): never {
  throw new Error('the open salons are full: make more of them')
}
