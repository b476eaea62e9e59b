import type { SalonProfileSettings } from '@salon/contract'
import { toLatinDigits, formatPhone } from '@salon/domain'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'

/** A salon's profile as it is typed. */
export type ProfileDraft = Omit<SalonProfileSettings, 'latitude' | 'longitude' | 'phone'> & {
  phone: string
  latitude: string
  longitude: string
}

export function toProfileDraft(settings: SalonProfileSettings): ProfileDraft {
  const { latitude, longitude, phone = '' } = settings
  return {
    ...settings,
    latitude: String(latitude),
    longitude: String(longitude),
    phone: formatPhone(phone),
  }
}

/** @param wrong what to say of a field that is not right */
export function readProfileDraft(
  draft: ProfileDraft,
  wrong: { name: string; latitude: string; longitude: string; phone: string },
): Reading<SalonProfileSettings, ProfileDraft> {
  const name = trimmed(draft.name)
  const latitude = readDegrees(draft.latitude, 90)
  const longitude = readDegrees(draft.longitude, 180)
  const phone = readContactNumber(draft.phone)
  const hasNames = name.ar !== '' && name.en !== ''
  if (!hasNames || latitude === null || longitude === null || phone === null) {
    return {
      errors: {
        ...(!hasNames && { name: wrong.name }),
        ...(latitude === null && { latitude: wrong.latitude }),
        ...(longitude === null && { longitude: wrong.longitude }),
        ...(phone === null && { phone: wrong.phone }),
      },
    }
  }
  const texts = {
    about: trimmed(draft.about),
    district: trimmed(draft.district),
    address: trimmed(draft.address),
  }
  return { settings: { name, ...texts, latitude, longitude, ...(phone !== '' && { phone }) } }
}

function readDegrees(typed: string, most: number): number | null {
  const text = toLatinDigits(typed).trim()
  const degrees = Number(text)
  return text !== '' && Math.abs(degrees) <= most ? degrees : null
}

/** A Saudi number of any kind, or any other with its country's code, in E.164; empty for none. */
export function readContactNumber(typed: string): string | null {
  const digits = toLatinDigits(typed).replace(/[\s()-]/g, '')
  if (digits === '') return ''
  const phone = digits.replace(/^00/, '+').replace(/^(?:0|(?=9200|800))/, '+966')
  return /^\+[0-9]{7,15}$/.test(phone) ? phone : null
}
