import type { InviteeRow } from '@salon/db'
import type { Channel, Locale, PhoneNumber } from '@salon/domain'
import type { OutgoingMessage } from '@salon/providers'
import { fillPlaces, MESSAGE_TEMPLATES, type Place } from '../../notifications/message-templates.ts'

export interface InvitationRecipient {
  phone: PhoneNumber
  locale: Locale
  channel: Channel
}

/** That a salon invites somebody, with the page where she answers. */
export function invitationMessage(
  { phone, locale, channel }: InvitationRecipient,
  { salonNameAr, salonNameEn }: Pick<InviteeRow, 'salonNameAr' | 'salonNameEn'>,
  publicUrl: string,
): OutgoingMessage {
  const { purpose, places, texts } = MESSAGE_TEMPLATES.member_invited
  const salonName = locale === 'ar' ? salonNameAr : salonNameEn
  const link = new URL('/manage', publicUrl).href
  const fill = (place: Place) => (place === 'salon' ? salonName : link)
  return {
    ...{ to: phone, channel, locale, kind: 'member_invited', purpose },
    parameters: places.map(fill),
    body: fillPlaces(texts[locale], fill),
  }
}
