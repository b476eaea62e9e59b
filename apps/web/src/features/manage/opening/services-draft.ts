import { MOST_SERVICE_HALALAS, SERVICE_LENGTHS } from '@salon/contract'
import type { Localized, UsualService } from '@salon/domain'
import { readRiyals } from '../payments/money-of-payment.ts'
import { readWhole } from '../set-up/fields/read-whole.ts'

/** A usual service as it is ticked and priced. */
export interface TypedService {
  key: string
  isOn: boolean
  riyals: string
  minutes: string
}

/** A service that the salon names itself. */
export interface OwnService {
  /** Of its fields; it is not sent. */
  id: string
  name: Localized
  /** The platform's category it is found under. */
  kind: string
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
  return all(typed.filter(({ isOn }) => isOn).map(readService))
}

/** `null`: its price or its length is none. */
export function readService({ key, ...typed }: TypedService) {
  const terms = readTerms(typed)
  return terms && { key, ...terms }
}

/** Those in which anything was typed, as they are sent; `null`: something is left out of one of them. */
export function readOwnServices(typed: readonly OwnService[]) {
  return all(typed.filter((service) => !isBlank(service)).map(readOwn))
}

/**
 * Ids of those whose Arabic name is there already, or in one before them: the server takes them for what was sent before.
 * @param taken Arabic names of what the salon has, or is to have besides
 */
export function findRepeated(typed: readonly OwnService[], taken: readonly string[]): ReadonlySet<string> {
  const names = new Set(taken)
  const repeated = typed.filter((service) => {
    const name = service.name.ar.trim()
    const isRepeated = name !== '' && names.has(name)
    names.add(name)
    return isRepeated
  })
  return new Set(repeated.map(({ id }) => id))
}

function readOwn({ name: { ar, en }, kind, ...typed }: OwnService) {
  const name = { ar: ar.trim(), en: en.trim() }
  const terms = readTerms(typed)
  return terms && name.ar !== '' && name.en !== '' ? { name, kind, ...terms } : null
}

/** Nothing was typed, so that it does not count. */
export function isBlank({ name, riyals, minutes }: OwnService): boolean {
  return [name.ar, name.en, riyals, minutes].every((text) => text.trim() === '')
}

/** `null`: it is no price, or more than anything costs. */
export function readPrice(riyals: string): number | null {
  const priceHalalas = readRiyals(riyals)
  return priceHalalas !== null && priceHalalas <= MOST_SERVICE_HALALAS ? priceHalalas : null
}

/** `null`: it is no length. */
export function readLength(minutes: string): number | null {
  return readWhole(minutes, SERVICE_LENGTHS)
}

function readTerms({ riyals, minutes }: { riyals: string; minutes: string }) {
  const priceHalalas = readPrice(riyals)
  const durationMinutes = readLength(minutes)
  return priceHalalas === null || durationMinutes === null ? null : { priceHalalas, durationMinutes }
}

function all<Read>(read: readonly (Read | null)[]): Read[] | null {
  const whole = read.filter((each) => each !== null)
  return whole.length === read.length ? whole : null
}
