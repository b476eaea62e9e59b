import type { Locale, MessageKind, MessagePurpose } from '@salon/domain'

/** What a message can name. Of a booking never the services: a phone is read by others too. */
const PLACES = ['salon', 'when', 'reference', 'amount', 'stop', 'link', 'reason'] as const
export type Place = (typeof PLACES)[number]

export type TemplateKind = Exclude<MessageKind, 'one_time_code'>

export interface MessageTemplate {
  purpose: MessagePurpose
  /** What it names, in the order in which WhatsApp counts its places. */
  places: readonly Place[]
  texts: Record<Locale, string>
}

/** The names that stand in braces in a text. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** `unknown` for a text that names all of the places and nothing else; for any other, what no text is. */
type Naming<Text extends string, Names extends Place> = [NamesIn<Text>, Names] extends [Names, NamesIn<Text>]
  ? unknown
  : { names: Names }

/** A template whose texts name its places in both languages, or it does not compile. */
export function template<
  const Places extends readonly Place[],
  const Ar extends string,
  const En extends string,
>(
  purpose: MessagePurpose,
  places: Places,
  texts: { ar: Ar & Naming<Ar, Places[number]>; en: En & Naming<En, Places[number]> },
): MessageTemplate {
  return { purpose, places, texts }
}

/** To a customer, who opens her visit by the link and puts it into her calendar. */
const VISIT = ['salon', 'when', 'reference', 'link'] as const
const VISIT_MONEY = ['salon', 'when', 'amount', 'reference', 'link'] as const
const SALON_VISIT = ['salon', 'when', 'reference'] as const
const MONEY = ['salon', 'amount', 'reference'] as const

/**
 * What each message says: an SMS word for word, and WhatsApp by a template that is registered from it.
 * A change of words here has to be registered again before it is deployed.
 */
export const MESSAGE_TEMPLATES: Record<TemplateKind, MessageTemplate> = {
  member_invited: template('service', ['salon', 'link'], {
    ar: '{salon}: ندعوك للانضمام إلى فريقنا. ادخل بهذا الرقم لقبول الدعوة: {link}',
    en: '{salon}: you are invited to join our team. Sign in with this number to accept: {link}',
  }),
  owner_approved: template('service', ['salon', 'link'], {
    ar: '{salon}: تمت الموافقة على صالونكم، وأصبح الحجز متاحًا للعملاء: {link}',
    en: '{salon}: your salon is approved, and customers can book it now: {link}',
  }),
  owner_sent_back: template('service', ['salon', 'reason', 'link'], {
    ar: '{salon}: صالونكم بحاجة إلى تعديل قبل الموافقة عليه: {reason}. أكملوه وأرسلوه من جديد: {link}',
    en: '{salon}: something has to change before we can approve your salon: {reason}. Send it again from {link}',
  }),
  owner_suspended: template('service', ['salon', 'reason'], {
    ar: '{salon}: أوقفنا استقبال حجوزات جديدة، والحجوزات القائمة باقية. السبب: {reason}',
    en: '{salon}: we stopped new bookings; those you have stay. Reason: {reason}',
  }),
  owner_reinstated: template('service', ['salon', 'link'], {
    ar: '{salon}: صالونكم متاح للحجز من جديد: {link}',
    en: '{salon}: customers can book your salon again: {link}',
  }),
  booking_created: template('service', VISIT, {
    ar: '{salon}: موعدك مؤكد {when}. الحجز {reference}: {link}',
    en: '{salon}: your appointment is confirmed for {when}. Ref {reference}: {link}',
  }),
  booking_requested: template('service', VISIT, {
    ar: '{salon}: طلبك لموعد {when} قيد التأكيد. الحجز {reference}: {link}',
    en: '{salon}: we got your request for {when} and will confirm it soon. Ref {reference}: {link}',
  }),
  booking_confirmed: template('service', VISIT, {
    ar: '{salon}: تم تأكيد موعدك {when}. الحجز {reference}: {link}',
    en: '{salon}: your appointment on {when} is confirmed. Ref {reference}: {link}',
  }),
  booking_declined: template('service', VISIT, {
    ar: '{salon}: نعتذر عن موعد {when}. الحجز {reference}: {link}',
    en: '{salon}: sorry, we could not take your request for {when}. Ref {reference}: {link}',
  }),
  booking_declined_refund: template('service', VISIT_MONEY, {
    ar: '{salon}: نعتذر عن موعد {when}، ويعود إليك {amount}. الحجز {reference}: {link}',
    en: '{salon}: sorry, we could not take your request for {when}. {amount} goes back to you. Ref {reference}: {link}',
  }),
  booking_cancelled: template('service', VISIT, {
    ar: '{salon}: أُلغي موعدك {when}. الحجز {reference}: {link}',
    en: '{salon}: your appointment on {when} was cancelled. Ref {reference}: {link}',
  }),
  booking_cancelled_refund: template('service', VISIT_MONEY, {
    ar: '{salon}: أُلغي موعدك {when}، ويعود إليك {amount}. الحجز {reference}: {link}',
    en: '{salon}: your appointment on {when} was cancelled. {amount} goes back to you. Ref {reference}: {link}',
  }),
  booking_rescheduled: template('service', VISIT, {
    ar: '{salon}: موعدك الجديد {when}. الحجز {reference}: {link}',
    en: '{salon}: your new appointment is on {when}. Ref {reference}: {link}',
  }),
  booking_reminder: template('service', VISIT, {
    ar: '{salon}: نذكّرك بموعدك {when}. الحجز {reference}: {link}',
    en: '{salon}: a reminder of your appointment on {when}. Ref {reference}: {link}',
  }),
  booking_reminder_soon: template('service', VISIT, {
    ar: '{salon}: موعدك قريب: {when}. الحجز {reference}: {link}',
    en: '{salon}: your appointment is soon, {when}. Ref {reference}: {link}',
  }),
  payment_received: template('service', MONEY, {
    ar: '{salon}: استلمنا {amount} للحجز {reference}، شكرًا لك',
    en: '{salon}: we received {amount} for booking {reference}. Thank you',
  }),
  payment_refunded: template('service', MONEY, {
    ar: '{salon}: أعدنا إليك {amount} من الحجز {reference}، وموعد ظهورها في حسابك لدى مصرفك',
    en: '{salon}: we sent {amount} of booking {reference} back to you. Your bank decides when it shows',
  }),
  payment_returned: template('service', ['salon', 'reference'], {
    ar: '{salon}: وصلتنا دفعتك للحجز {reference} ولم نتمكن من احتسابها، وسيُعاد إليك المبلغ كاملًا',
    en: '{salon}: we could not use your payment for booking {reference}. All of it goes back to you',
  }),
  // nothing that she agreed to with the booking needs it, and a review speaks for the salon: a promotion
  review_request: template('promotional', ['salon', 'stop'], {
    ar: '{salon}: كيف كانت زيارتك؟ قيّمها في حجوزاتك. للإيقاف {stop}',
    en: '{salon}: how was your visit? Rate it under your bookings. To stop: {stop}',
  }),
  // no link: what it opens shows the time that was booked
  running_late: template('service', ['salon', 'when', 'reference'], {
    ar: '{salon}: نعتذر عن التأخير، نتوقع أن يبدأ موعدك {when}. رقم الحجز {reference}',
    en: '{salon}: sorry, we are running late. We expect to begin on {when}. Ref {reference}',
  }),
  salon_booking_created: template('service', SALON_VISIT, {
    ar: '{salon}: لديكم حجز جديد {when}. رقم الحجز {reference}',
    en: '{salon}: you have a new booking for {when}. Ref {reference}',
  }),
  salon_booking_cancelled: template('service', SALON_VISIT, {
    ar: '{salon}: أُلغي من جهة العميل موعد {when}. رقم الحجز {reference}',
    en: '{salon}: the customer cancelled the booking on {when}. Ref {reference}',
  }),
  salon_booking_moved: template('service', SALON_VISIT, {
    ar: '{salon}: نُقل من جهة العميل موعد إلى {when}. رقم الحجز {reference}',
    en: '{salon}: the customer moved a booking to {when}. Ref {reference}',
  }),
}

const NAMED = new RegExp(`\\{(${PLACES.join('|')})\\}`, 'g')

/** Puts something in each place of a text. One pass, so that a salon's name cannot name a place itself. */
export function fillPlaces(text: string, fill: (place: Place) => string): string {
  return text.replace(NAMED, (_, place: Place) => fill(place))
}

const WHATSAPP_CATEGORIES: Record<MessagePurpose, string> = { service: 'utility', promotional: 'marketing' }
const BRANDS: Record<Locale, string> = { ar: 'صالون', en: 'Salon' }

/**
 * What is registered for WhatsApp, as `docs/how-to/send-messages.md` lists it. Its places have numbers, and it may neither
 * begin nor end with one.
 */
export function whatsappTemplate(kind: TemplateKind, locale: Locale) {
  const { purpose, places, texts } = MESSAGE_TEMPLATES[kind]
  const body = fillPlaces(texts[locale], (place) => `{{${places.indexOf(place) + 1}}}`)
  return { name: kind, locale, category: WHATSAPP_CATEGORIES[purpose], text: `${BRANDS[locale]} | ${body}.` }
}
