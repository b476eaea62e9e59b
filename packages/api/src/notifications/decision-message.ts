import type { SendableDecision } from '@salon/db'
import { fillTemplate, type MessageContent } from './fill-template.ts'

/** The whole of it stands on the salon's own page; a message is paid by the letter. */
const MOST_OF_REASON = 160

/** What the platform decided about a salon: where customers find it, or why they do not. */
export function decisionMessage(
  { event, locale, statusReason, salonSlug }: SendableDecision,
  salonName: string,
  publicUrl: string,
): MessageContent {
  const path = event === 'owner_sent_back' ? '/manage' : `/s/${salonSlug}`
  return fillTemplate(event, locale, {
    salon: salonName,
    reason: shorten(statusReason ?? ''),
    link: new URL(path, publicUrl).href,
  })
}

/** Sentences of ours go on behind it, and a template takes no wide gaps. */
function shorten(reason: string): string {
  const line = reason.replaceAll(/\s+/g, ' ').replace(/[.،,؛;\s]+$/u, '')
  const letters = Array.from(line)
  return letters.length > MOST_OF_REASON ? `${letters.slice(0, MOST_OF_REASON).join('').trimEnd()}…` : line
}
