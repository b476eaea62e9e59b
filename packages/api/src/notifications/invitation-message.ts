import type { SendableInvitation } from '@salon/db'
import { fillTemplate, type MessageContent } from './fill-template.ts'

/** That a salon invites somebody, with the page where she answers. */
export function invitationMessage(
  { event, locale }: SendableInvitation,
  salonName: string,
  publicUrl: string,
): MessageContent {
  return fillTemplate(event, locale, { salon: salonName, link: new URL('/manage', publicUrl).href })
}
