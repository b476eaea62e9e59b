import type { SalonProfileSettings } from '@salon/contract'
import { toLatinDigits, formatPhone } from '@salon/domain'
import { readPosition, writePosition } from '../fields/position.ts'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'

/** A salon's profile as it is typed. */
export type ProfileDraft = Omit<SalonProfileSettings, 'latitude' | 'longitude' | 'phone'> & {
  phone: string
  /** Latitude and longitude in one, as map apps copy them. */
  position: string
}

export function toProfileDraft(settings: SalonProfileSettings): ProfileDraft {
  const { latitude, longitude, phone = '', ...texts } = settings
  return { ...texts, position: writePosition({ latitude, longitude }), phone: formatPhone(phone) }
}

/** @param wrong what to say of a field that is not right */
export function readProfileDraft(
  draft: ProfileDraft,
  wrong: { name: string; position: string; phone: string },
): Reading<SalonProfileSettings, ProfileDraft> {
  const name = trimmed(draft.name)
  const place = readPosition(draft.position)
  const phone = readContactNumber(draft.phone)
  const hasNames = name.ar !== '' && name.en !== ''
  if (!hasNames || !place || phone === null) {
    return {
      errors: {
        ...(!hasNames && { name: wrong.name }),
        ...(!place && { position: wrong.position }),
        ...(phone === null && { phone: wrong.phone }),
      },
    }
  }
  const texts = {
    about: trimmed(draft.about),
    district: trimmed(draft.district),
    address: trimmed(draft.address),
  }
  return { settings: { name, ...texts, ...place, ...(phone !== '' && { phone }) } }
}

/** A Saudi number of any kind, or any other with its country's code, in E.164; empty for none. */
export function readContactNumber(typed: string): string | null {
  const digits = toLatinDigits(typed).replace(/[\s()-]/g, '')
  if (digits === '') return ''
  const phone = digits.replace(/^00/, '+').replace(/^(?:0|(?=9200|800))/, '+966')
  return /^\+[0-9]{7,15}$/.test(phone) ? phone : null
}
