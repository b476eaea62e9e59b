import type { Locale, MessagePurpose, NotificationEvent } from '@salon/domain'
import { fillTemplate, type MessageContent } from './fill-template.ts'
import { MESSAGE_TEMPLATES, type TemplateKind } from './message-templates.ts'

export interface MessageFacts {
  event: NotificationEvent
  locale: Locale
  bookingStatus: string
  reference: string
  startsAt: Date
  /** When a visit is expected to begin that is late. */
  expectedAt: Date | null
  timeZone: string
  salonName: string
  /** Where it is about money: what was taken, or goes back. */
  amountHalalas: number | null
  /** Where promotions end; `null` for who gets a service. */
  stopUrl: string | null
  /** Where its reader sees the visit and puts it into her calendar; `null` where the message does not say. */
  visitUrl: string | null
}

/** Calendar and digits are always named, or a platform's own default would write 1448 for 2026. */
const LOCALE_TAGS: Record<Locale, string> = {
  ar: 'ar-SA-u-ca-gregory-nu-latn',
  en: 'en-GB-u-ca-gregory-nu-latn',
}

/** Formats by language and zone; making one takes longer than all else that a message needs. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
    })
    formats.set(key, format)
  }
  return format
}

/** What a message about a booking says, as the booking is now. */
export function bookingMessage(facts: MessageFacts): MessageContent {
  const { locale, timeZone, startsAt, expectedAt, salonName, reference, amountHalalas, stopUrl, visitUrl } =
    facts
  return fillTemplate(kindOf(facts), locale, {
    salon: salonName,
    when: formatOf(locale, timeZone).format(expectedAt ?? startsAt),
    reference,
    amount: amountText(locale, amountHalalas ?? 0),
    stop: stopUrl ?? '',
    link: visitUrl ?? '',
  })
}

type KindFacts = Pick<MessageFacts, 'event' | 'bookingStatus' | 'amountHalalas'>

/** Whether it leads its reader to the visit. */
export function carriesVisitLink(facts: KindFacts): boolean {
  return MESSAGE_TEMPLATES[kindOf(facts)].places.includes('link')
}

/** No riyal sign: it is missing on many phones, and would make every English SMS a short one. */
function amountText(locale: Locale, halalas: number): string {
  const riyals = (halalas / 100).toFixed(2)
  return locale === 'ar' ? `${riyals} ر.س` : `SAR ${riyals}`
}

/** Whether it is part of what she booked, or speaks for the salon. */
export function purposeOf(facts: KindFacts): MessagePurpose {
  return MESSAGE_TEMPLATES[kindOf(facts)].purpose
}

function kindOf({ event, bookingStatus, amountHalalas }: KindFacts): TemplateKind {
  if (event === 'booking_cancelled' || event === 'booking_declined') {
    return amountHalalas === null ? event : `${event}_refund`
  }
  return event === 'booking_created' && bookingStatus === 'pending' ? 'booking_requested' : event
}
