import type { Locale, MessageKind, MessagePurpose } from '@salon/domain'

/** What a message about a booking can name. Never the services: a phone is read by others too. */
export type Place = 'salon' | 'when' | 'reference'

export type BookingMessageKind = Exclude<MessageKind, 'one_time_code'>

export interface MessageTemplate {
  purpose: MessagePurpose
  /** What it names, in the order in which WhatsApp counts its places. */
  places: readonly Place[]
  texts: Record<Locale, string>
}

const VISIT = ['salon', 'when', 'reference'] as const

/**
 * What each message about a booking says: an SMS word for word, and WhatsApp by a template that is registered from it.
 * A change of words here has to be registered again before it is deployed.
 */
export const MESSAGE_TEMPLATES: Record<BookingMessageKind, MessageTemplate> = {
  booking_created: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: موعدك مؤكد {when}. رقم الحجز {reference}',
      en: '{salon}: your appointment is confirmed for {when}. Ref {reference}',
    },
  },
  booking_requested: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: وصلنا طلبك لموعد {when} وسنؤكده قريباً. رقم الحجز {reference}',
      en: '{salon}: we got your request for {when} and will confirm it soon. Ref {reference}',
    },
  },
  booking_confirmed: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: تم تأكيد موعدك {when}. رقم الحجز {reference}',
      en: '{salon}: your appointment on {when} is confirmed. Ref {reference}',
    },
  },
  booking_cancelled: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: أُلغي موعدك {when}. رقم الحجز {reference}',
      en: '{salon}: your appointment on {when} was cancelled. Ref {reference}',
    },
  },
  booking_rescheduled: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: موعدك الجديد {when}. رقم الحجز {reference}',
      en: '{salon}: your new appointment is on {when}. Ref {reference}',
    },
  },
  booking_reminder: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: نذكّرك بموعدك {when}. رقم الحجز {reference}',
      en: '{salon}: a reminder of your appointment on {when}. Ref {reference}',
    },
  },
  booking_reminder_soon: {
    purpose: 'service',
    places: VISIT,
    texts: {
      ar: '{salon}: موعدك بعد قليل، {when}. رقم الحجز {reference}',
      en: '{salon}: your appointment is soon, {when}. Ref {reference}',
    },
  },
  payment_returned: {
    purpose: 'service',
    places: ['salon', 'reference'],
    texts: {
      ar: '{salon}: وصلتنا دفعتك للحجز {reference} ولم نتمكن من احتسابها، وسيُعاد إليك المبلغ كاملاً',
      en: '{salon}: we could not use your payment for booking {reference}. All of it goes back to you',
    },
  },
}

/** Puts something in each place of a text. One pass, so that a salon's name cannot name a place itself. */
export function fillPlaces(text: string, fill: (place: Place) => string): string {
  return text.replace(/\{(salon|when|reference)\}/g, (_, place: Place) => fill(place))
}

const WHATSAPP_CATEGORIES: Record<MessagePurpose, string> = { service: 'utility', promotional: 'marketing' }
const BRANDS: Record<Locale, string> = { ar: 'صالون', en: 'Salon' }

/**
 * What is registered for WhatsApp, as `docs/how-to/send-messages.md` lists it. Its places have numbers, and it may neither
 * begin nor end with one.
 */
export function whatsappTemplate(kind: BookingMessageKind, locale: Locale) {
  const { purpose, places, texts } = MESSAGE_TEMPLATES[kind]
  const body = fillPlaces(texts[locale], (place) => `{{${places.indexOf(place) + 1}}}`)
  return { name: kind, locale, category: WHATSAPP_CATEGORIES[purpose], text: `${BRANDS[locale]} | ${body}.` }
}
