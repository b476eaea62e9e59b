import { LOCALES, NOTIFICATION_EVENTS, smsLength, type Locale, type NotificationEvent } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { bookingMessage, type MessageFacts } from './booking-message.ts'
import { MESSAGE_TEMPLATES, whatsappTemplate, type TemplateKind } from './message-templates.ts'

const facts: MessageFacts = {
  event: 'booking_created',
  locale: 'ar',
  bookingStatus: 'confirmed',
  reference: 'AB23CD45',
  startsAt: new Date('2026-12-02T10:00:00.000Z'),
  expectedAt: null,
  timeZone: 'Asia/Riyadh',
  salonName: 'لمسة',
  amountHalalas: 150_05,
  stopUrl: 'https://salon.example/stop#AAAAAAAAAAAAAAAAAAAAAA',
  visitUrl: 'https://salon.example/b#AAAAAAAAAAAAAAA',
}

const KINDS = Object.keys(MESSAGE_TEMPLATES) as TemplateKind[]

type BookingKind = NotificationEvent | keyof typeof VARIANTS

/** What has an event say something else. */
const VARIANTS = {
  booking_requested: { event: 'booking_created', bookingStatus: 'pending' },
  booking_cancelled_refund: { event: 'booking_cancelled', amountHalalas: 9999_99 },
  booking_declined_refund: { event: 'booking_declined', amountHalalas: 9999_99 },
} as const satisfies Partial<Record<TemplateKind, Partial<MessageFacts>>>

/** What leads to a message of a kind. */
function factsOf(kind: BookingKind): MessageFacts {
  const isOfMoney = kind.startsWith('payment_')
  const plain = { ...facts, amountHalalas: isOfMoney ? facts.amountHalalas : null }
  return kind in VARIANTS
    ? { ...plain, ...VARIANTS[kind as keyof typeof VARIANTS] }
    : { ...plain, event: kind as NotificationEvent }
}

/** The day whose name takes most letters, half past twelve. */
const startsAt = new Date('2026-09-30T09:30:00.000Z')
const SEGMENTS: [kind: BookingKind, ar: number[], en: number[]][] = [
  ['booking_created', [2, 2], [1, 1]],
  ['booking_confirmed', [2, 2], [1, 1]],
  ['booking_declined', [2, 2], [1, 2]],
  ['booking_cancelled', [2, 2], [1, 1]],
  ['booking_rescheduled', [2, 2], [1, 1]],
  ['booking_reminder', [2, 2], [1, 1]],
  ['booking_reminder_soon', [2, 2], [1, 1]],
  ['payment_received', [1, 2], [1, 1]],
  ['payment_refunded', [2, 2], [1, 1]],
  ['payment_returned', [2, 2], [1, 1]],
  ['review_request', [2, 2], [1, 1]],
  ['running_late', [2, 2], [1, 1]],
  ['salon_booking_created', [2, 2], [1, 1]],
  ['salon_booking_cancelled', [2, 2], [1, 1]],
  ['salon_booking_moved', [2, 2], [1, 1]],
  ['booking_requested', [2, 3], [1, 2]],
  ['booking_cancelled_refund', [3, 3], [2, 2]],
  ['booking_declined_refund', [3, 3], [2, 2]],
]

describe('a message about a booking', () => {
  it('says the same by SMS and by a template, in both languages', () => {
    expect(bookingMessage(facts)).toEqual({
      kind: 'booking_created',
      purpose: 'service',
      locale: 'ar',
      parameters: ['لمسة', 'الأربعاء، 2 ديسمبر في 1:00 م', 'AB23CD45', facts.visitUrl],
      body: 'لمسة: موعدك مؤكد الأربعاء، 2 ديسمبر في 1:00 م. الحجز AB23CD45: https://salon.example/b#AAAAAAAAAAAAAAA',
    })
    expect(bookingMessage({ ...facts, locale: 'en', salonName: 'Lamsa' })).toEqual({
      kind: 'booking_created',
      purpose: 'service',
      locale: 'en',
      parameters: ['Lamsa', 'Wednesday 2 December at 1:00 pm', 'AB23CD45', facts.visitUrl],
      body: 'Lamsa: your appointment is confirmed for Wednesday 2 December at 1:00 pm. Ref AB23CD45: https://salon.example/b#AAAAAAAAAAAAAAA',
    })
  })

  it('names an amount in riyals, by letters that every phone has', () => {
    const received = { ...facts, event: 'payment_received' } as const
    expect(bookingMessage(received).body).toBe('لمسة: استلمنا 150.05 ر.س للحجز AB23CD45، شكرًا لك')
    expect(bookingMessage({ ...received, locale: 'en' }).body).toContain('we received SAR 150.05 for booking')
  })

  it('names the time that is expected where the visit is late', () => {
    const late = {
      ...facts,
      event: 'running_late',
      expectedAt: new Date('2026-12-02T10:15:00.000Z'),
    } as const
    expect(bookingMessage(late).body).toBe(
      'لمسة: نعتذر عن التأخير، نتوقع أن يبدأ موعدك الأربعاء، 2 ديسمبر في 1:15 م. رقم الحجز AB23CD45',
    )
    expect(bookingMessage({ ...late, locale: 'en' }).body).toContain(
      'begin on Wednesday 2 December at 1:15 pm',
    )
  })

  it('tells of a request where the salon confirms by hand', () => {
    expect(bookingMessage({ ...facts, bookingStatus: 'pending' }).kind).toBe('booking_requested')
  })

  it.each([
    ['booking_cancelled', 'booking_cancelled_refund'],
    ['booking_declined', 'booking_declined_refund'],
  ] as const)('of %s says how much goes back, by a template of its own', (event, kind) => {
    const calledOff = { ...facts, event, bookingStatus: 'cancelled' }
    const message = bookingMessage(calledOff)
    expect(message.kind).toBe(kind)
    expect(message.body).toContain('يعود إليك 150.05 ر.س')
    expect(bookingMessage({ ...calledOff, locale: 'en' }).body).toContain('SAR 150.05 goes back to you')
    expect(bookingMessage({ ...calledOff, amountHalalas: null }).kind).toBe(event)
  })

  it.each(NOTIFICATION_EVENTS)('of %s fills every place, and the places of its template', (event) => {
    for (const locale of LOCALES) {
      const { body, kind, parameters } = bookingMessage({ ...facts, event, locale })
      expect(body).not.toMatch(/[{}]/)
      const { text } = whatsappTemplate(kind as TemplateKind, locale)
      const filled = text.replace(/\{\{(\d)\}\}/g, (_, place: string) => parameters[Number(place) - 1] ?? '')
      expect(filled).toBe(`${locale === 'ar' ? 'صالون' : 'Salon'} | ${body}.`)
    }
  })

  it('takes a name for a name, whatever stands in it', () => {
    const { body } = bookingMessage({ ...facts, salonName: '{when} $& {reference}' })
    expect(body).toMatch(/^\{when\} \$& \{reference\}: موعدك/u)
  })

  // by name and longest day: a short salon name, one of 30 letters
  it.each(SEGMENTS)('of %s takes %j SMS in Arabic and %j in English', (kind, ar, en) => {
    const segmentsOf = (locale: Locale) =>
      [12, 30].map((length) => {
        const salonName = (locale === 'ar' ? 'ص' : 'S').repeat(length)
        return smsLength(bookingMessage({ ...factsOf(kind), locale, salonName, startsAt }).body).segments
      })
    expect({ ar: segmentsOf('ar'), en: segmentsOf('en') }).toEqual({ ar, en })
  })

  it('leads a customer to her visit wherever it is about one, and nobody of the salon', () => {
    const leading = KINDS.filter((kind) => MESSAGE_TEMPLATES[kind].places.includes('link'))
    const aboutVisits = KINDS.filter((kind) => kind.startsWith('booking_'))
    expect(leading.filter((kind) => !/^(member|owner)_/.test(kind))).toEqual(aboutVisits)
  })

  it('is a service, that may be sent at any hour, but for the question what she thought', () => {
    const promotions = KINDS.filter((kind) => MESSAGE_TEMPLATES[kind].purpose === 'promotional')
    expect(promotions).toEqual(['review_request'])
  })

  it('that is a promotion, and no other, says how it ends', () => {
    const ending = KINDS.filter((kind) => MESSAGE_TEMPLATES[kind].places.includes('stop'))
    expect(ending).toEqual(KINDS.filter((kind) => MESSAGE_TEMPLATES[kind].purpose === 'promotional'))
  })
})
