import { MOST_SERVICE_HALALAS, SERVICE_LENGTHS } from '@salon/contract'
import type { UsualService } from '@salon/domain'
import { readRiyals } from '../payments/money-of-payment.ts'
import { readWhole } from '../set-up/fields/read-whole.ts'

/** A usual service as it is ticked and priced. */
export interface TypedService {
  key: string
  isOn: boolean
  riyals: string
  minutes: string
}

/** How many of the most usual ones are ticked at first. */
const PROPOSED = 3

/** Every usual service at the price to start from; a salon that sells nothing yet has the most usual ones ticked. */
export function toTypedServices(services: readonly UsualService[], isNew: boolean): TypedService[] {
  return services.map(({ key, priceHalalas, durationMinutes }, place) => ({
    key,
    isOn: isNew && place < PROPOSED,
    riyals: String(priceHalalas / 100),
    minutes: String(durationMinutes),
  }))
}

/** Those that are ticked, as they are sent; `null`: one of them has no price or no length. */
export function readTypedServices(typed: readonly TypedService[]) {
  const read = typed.filter(({ isOn }) => isOn).map(readService)
  const whole = read.filter((each) => each !== null)
  return whole.length === read.length ? whole : null
}

/** `null`: its price or its length is none. */
export function readService({ key, riyals, minutes }: TypedService) {
  const priceHalalas = readRiyals(riyals)
  const durationMinutes = readWhole(minutes, SERVICE_LENGTHS)
  if (priceHalalas === null || priceHalalas > MOST_SERVICE_HALALAS || durationMinutes === null) return null
  return { key, priceHalalas, durationMinutes }
}
