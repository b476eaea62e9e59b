import { MOST_BUFFER_MINUTES, MOST_SERVICE_HALALAS, SERVICE_LENGTHS } from '@salon/contract'
import type { Localized } from '@salon/domain'
import { readRiyals } from '../../payments/money-of-payment.ts'
import { readWhole } from '../fields/read-whole.ts'
import { trimmed } from '../fields/trimmed.ts'

/** A variant of a service, or an add-on to it, as it is typed. */
export interface ChoiceDraft {
  id: string
  name: Localized
  riyals: string
  minutes: string
}

/** A variant or an add-on, whose minutes stand for the service's or come on top. */
interface Choice {
  id: string
  name: Localized
  priceHalalas: number
}

/** From how many minutes to how many. */
interface Lengths {
  least: number
  most: number
}

export const VARIANT_LENGTHS: Lengths = SERVICE_LENGTHS
export const ADD_ON_LENGTHS: Lengths = { least: 0, most: MOST_BUFFER_MINUTES }

export function toChoiceDraft({ id, name, priceHalalas }: Choice, minutes: number): ChoiceDraft {
  return { id, name, riyals: String(priceHalalas / 100), minutes: String(minutes) }
}

/** `null` where one of them is not right. */
export function readChoices(
  drafts: readonly ChoiceDraft[],
  lengths: Lengths,
): (Choice & { minutes: number })[] | null {
  const read = drafts.map((draft) => readChoice(draft, lengths))
  const complete = read.filter((choice) => choice !== null)
  return complete.length < read.length ? null : complete
}

function readChoice(draft: ChoiceDraft, lengths: Lengths): (Choice & { minutes: number }) | null {
  const name = trimmed(draft.name)
  const priceHalalas = readPrice(draft.riyals)
  const minutes = readWhole(draft.minutes, lengths)
  if (name.ar === '' || name.en === '' || priceHalalas === null || minutes === null) return null
  return { id: draft.id, name, priceHalalas, minutes }
}

/** A price as it is typed; `null` where it is none, or too much. */
export function readPrice(riyals: string): number | null {
  const halalas = readRiyals(riyals)
  return halalas === null || halalas > MOST_SERVICE_HALALAS ? null : halalas
}
