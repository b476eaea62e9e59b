import type { SalonDraftSettings } from '@salon/contract'
import { type Audience, formatPhone, type Localized, SLUG } from '@salon/domain'
import { readPosition, writePosition } from '../set-up/fields/position.ts'
import { trimmed } from '../set-up/fields/trimmed.ts'
import { readContactNumber } from '../set-up/profile/profile-draft.ts'
import type { Reading } from '../set-up/use-settings.ts'

/** What a salon says of itself as it is typed. */
export interface AboutDraft {
  name: Localized
  /** `null` until it is typed: the one that is proposed. */
  slug: string | null
  audience: Audience
  cityKey: string
  district: Localized
  address: Localized
  phone: string
  /** Latitude and longitude in one, as map apps copy them. */
  position: string
}

const NOTHING = { ar: '', en: '' }
export const EMPTY_ABOUT: AboutDraft = {
  ...{ name: NOTHING, slug: null, audience: 'women', cityKey: '', district: NOTHING, address: NOTHING },
  ...{ phone: '', position: '' },
}

/** @param isPlaced `false`: its position is its city's, which nobody chose */
export function toAboutDraft(settings: SalonDraftSettings, isPlaced: boolean): AboutDraft {
  const { latitude, longitude, phone = '', ...texts } = settings
  return {
    ...texts,
    phone: formatPhone(phone),
    position: isPlaced ? writePosition({ latitude, longitude }) : '',
  }
}

export type AboutWrongs = Record<'name' | 'address' | 'city' | 'slug' | 'position' | 'phone', string>

/**
 * @param proposedSlug where she typed none
 * @param wrong what to say of a field that is not right
 */
export function readAboutDraft(
  draft: AboutDraft,
  proposedSlug: string,
  wrong: AboutWrongs,
): Reading<SalonDraftSettings, AboutDraft> {
  const { audience, cityKey } = draft
  const [name, address, district] = [trimmed(draft.name), trimmed(draft.address), trimmed(draft.district)]
  const slug = (draft.slug ?? proposedSlug).trim().toLowerCase()
  const place = readPosition(draft.position)
  const phone = readContactNumber(draft.phone)
  const errors = {
    ...(!isWhole(name) && { name: wrong.name }),
    ...(!isWhole(address) && { address: wrong.address }),
    ...(cityKey === '' && { cityKey: wrong.city }),
    ...(!SLUG.test(slug) && { slug: wrong.slug }),
    ...(!place && { position: wrong.position }),
    ...(phone === null && { phone: wrong.phone }),
  }
  if (Object.keys(errors).length > 0 || !place || phone === null) return { errors }
  return {
    settings: { name, slug, audience, cityKey, district, address, ...place, ...(phone !== '' && { phone }) },
  }
}

function isWhole({ ar, en }: Localized): boolean {
  return ar !== '' && en !== ''
}
