import type { InviteeRow } from '@salon/db'
import type { OutgoingMessage } from '@salon/providers'
import { plainMessage, type Recipient } from '../../notifications/plain-message.ts'

/** That a salon invites somebody, with the page where she answers. */
export function invitationMessage(
  recipient: Recipient,
  { salonNameAr, salonNameEn }: Pick<InviteeRow, 'salonNameAr' | 'salonNameEn'>,
  publicUrl: string,
): OutgoingMessage {
  return plainMessage(recipient, 'member_invited', {
    salon: recipient.locale === 'ar' ? salonNameAr : salonNameEn,
    link: new URL('/manage', publicUrl).href,
  })
}
