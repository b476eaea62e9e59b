import type { OwnerToTellRow } from '@salon/db'
import type { SalonStep } from '@salon/domain'
import type { OutgoingMessage } from '@salon/providers'
import type { TemplateKind } from '../../notifications/message-templates.ts'
import { plainMessage } from '../../notifications/plain-message.ts'

/** What the platform decides about a salon. */
export type Decision = Exclude<SalonStep, 'submit'>

/** The whole of it stands on the salon's own page; a message is paid by the letter. */
const MOST_OF_REASON = 160

const KINDS: Record<Decision, TemplateKind> = {
  approve: 'owner_approved',
  sendBack: 'owner_sent_back',
  suspend: 'owner_suspended',
  reinstate: 'owner_reinstated',
}

/** That the platform decided about a salon, to one of its owners: where customers find it, or why they do not. */
export function decisionMessage(
  { salonName, salonSlug, ...owner }: OwnerToTellRow,
  { step, reason }: { step: Decision; reason: string | null },
  publicUrl: string,
): OutgoingMessage {
  const path = step === 'sendBack' ? '/manage' : `/s/${salonSlug}`
  return plainMessage(owner, KINDS[step], {
    salon: salonName[owner.locale],
    reason: shorten(reason ?? ''),
    link: new URL(path, publicUrl).href,
  })
}

/** Sentences of ours go on behind it, and a template takes no wide gaps. */
function shorten(reason: string): string {
  const line = reason.replaceAll(/\s+/g, ' ').replace(/[.،,؛;\s]+$/u, '')
  const letters = Array.from(line)
  return letters.length > MOST_OF_REASON ? `${letters.slice(0, MOST_OF_REASON).join('').trimEnd()}…` : line
}
