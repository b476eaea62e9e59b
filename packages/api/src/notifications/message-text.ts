import type { Locale, NotificationEvent } from '@salon/domain'

export interface MessageFacts {
  event: NotificationEvent
  locale: Locale
  bookingStatus: string
  reference: string
  startsAt: Date
  timeZone: string
  salonName: string
}

type Sentence = (facts: { salon: string; when: string; reference: string }) => string

/**
 * What each event says. Neutral on purpose: a phone is read by others too, so the text names the salon, the time and the
 * reference, never the services (many share a phone with a relative).
 */
const SENTENCES: Record<Locale, Record<NotificationEvent | 'booking_requested', Sentence>> = {
  ar: {
    booking_created: ({ salon, when, reference }) => `${salon}: موعدك مؤكد ${when}. رقم الحجز ${reference}`,
    booking_requested: ({ salon, when, reference }) =>
      `${salon}: وصلنا طلبك لموعد ${when} وسنؤكده قريباً. رقم الحجز ${reference}`,
    booking_confirmed: ({ salon, when, reference }) =>
      `${salon}: تم تأكيد موعدك ${when}. رقم الحجز ${reference}`,
    booking_cancelled: ({ salon, when, reference }) => `${salon}: أُلغي موعدك ${when}. رقم الحجز ${reference}`,
    booking_rescheduled: ({ salon, when, reference }) =>
      `${salon}: موعدك الجديد ${when}. رقم الحجز ${reference}`,
    booking_reminder: ({ salon, when, reference }) =>
      `${salon}: نذكّرك بموعدك ${when}. رقم الحجز ${reference}`,
    booking_reminder_soon: ({ salon, when, reference }) =>
      `${salon}: موعدك بعد قليل، ${when}. رقم الحجز ${reference}`,
    payment_returned: ({ salon, reference }) =>
      `${salon}: وصلتنا دفعتك للحجز ${reference} ولم نتمكن من احتسابها، وسيُعاد إليك المبلغ كاملاً`,
  },
  en: {
    booking_created: ({ salon, when, reference }) =>
      `${salon}: your appointment is confirmed for ${when}. Ref ${reference}`,
    booking_requested: ({ salon, when, reference }) =>
      `${salon}: we got your request for ${when} and will confirm it soon. Ref ${reference}`,
    booking_confirmed: ({ salon, when, reference }) =>
      `${salon}: your appointment on ${when} is confirmed. Ref ${reference}`,
    booking_cancelled: ({ salon, when, reference }) =>
      `${salon}: your appointment on ${when} was cancelled. Ref ${reference}`,
    booking_rescheduled: ({ salon, when, reference }) =>
      `${salon}: your new appointment is on ${when}. Ref ${reference}`,
    booking_reminder: ({ salon, when, reference }) =>
      `${salon}: a reminder of your appointment on ${when}. Ref ${reference}`,
    booking_reminder_soon: ({ salon, when, reference }) =>
      `${salon}: your appointment is soon, ${when}. Ref ${reference}`,
    payment_returned: ({ salon, reference }) =>
      `${salon}: we could not use your payment for booking ${reference}. All of it goes back to you`,
  },
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

/** The text of a message about a booking, as the booking is now. */
export function messageText(facts: MessageFacts): string {
  const { event, locale } = facts
  const when = formatOf(locale, facts.timeZone).format(facts.startsAt)
  const waits = event === 'booking_created' && facts.bookingStatus === 'pending'
  return SENTENCES[locale][waits ? 'booking_requested' : event]({
    salon: facts.salonName,
    when,
    reference: facts.reference,
  })
}
