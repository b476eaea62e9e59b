import type { SendableNotification } from '@salon/db'
import { isDecisionOutdated, isOutdated, isWelcome, type MessagePurpose } from '@salon/domain'
import { newUnsubscribeUrl } from '../accounts/promotions/unsubscribe.ts'
import { newVisitUrl } from '../bookings/visit-link.ts'
import type { Deps } from '../deps.ts'
import { bookingMessage, carriesVisitLink, purposeOf } from './booking-message.ts'
import { decisionMessage } from './decision-message.ts'
import type { MessageContent } from './fill-template.ts'
import { invitationMessage } from './invitation-message.ts'

/** Whether it may still be sent: what it says is true, and it comes to its person as she wishes. */
export function isDue(message: SendableNotification, now: Date): boolean {
  if (message.bookingId !== null) {
    return !isOutdated(message, now) && isWelcome(purposeOf(message), message.hasConsent, now)
  }
  return message.event === 'member_invited' ? message.expiresAt > now : !isDecisionOutdated(message)
}

/** What it is to its person. */
export function purposeOfMessage(message: SendableNotification): MessagePurpose {
  return message.bookingId === null ? 'service' : purposeOf(message)
}

/** What it says, as what it is about is now; addresses that it ends with are made for it. */
export async function contentOf(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'random' | 'settings'>,
  message: SendableNotification,
): Promise<MessageContent> {
  const { publicUrl } = deps.settings
  const salonName = message.locale === 'ar' ? message.salonNameAr : message.salonNameEn
  if (message.bookingId === null) {
    return message.event === 'member_invited'
      ? invitationMessage(message, salonName, publicUrl)
      : decisionMessage(message, salonName, publicUrl)
  }
  const { userId } = message
  const stopUrl =
    purposeOf(message) === 'promotional' && userId ? await newUnsubscribeUrl(deps, userId) : null
  const visitUrl = carriesVisitLink(message) ? await newVisitUrl(deps, message) : null
  return bookingMessage({ ...message, salonName, stopUrl, visitUrl })
}
