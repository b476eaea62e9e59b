import { LOCALES, NOTIFICATION_EVENTS, smsLength } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { bookingMessage, type MessageFacts } from './booking-message.ts'
import { MESSAGE_TEMPLATES, whatsappTemplate, type TemplateKind } from './message-templates.ts'

const facts: MessageFacts = {
  event: 'booking_created',
  locale: 'ar',
  bookingStatus: 'confirmed',
  reference: 'AB23CD45',
  startsAt: new Date('2026-12-02T10:00:00.000Z'),
  timeZone: 'Asia/Riyadh',
  salonName: 'لمسة',
  amountHalalas: 150_05,
  stopUrl: 'https://salon.example/stop#AAAAAAAAAAAAAAAAAAAAAA',
}

const KINDS = Object.keys(MESSAGE_TEMPLATES) as TemplateKind[]

describe('a message about a booking', () => {
  it('says the same by SMS and by a template, in both languages', () => {
    expect(bookingMessage(facts)).toEqual({
      kind: 'booking_created',
      purpose: 'service',
      locale: 'ar',
      parameters: ['لمسة', 'الأربعاء، 2 ديسمبر في 1:00 م', 'AB23CD45'],
      body: 'لمسة: موعدك مؤكد الأربعاء، 2 ديسمبر في 1:00 م. رقم الحجز AB23CD45',
    })
    expect(bookingMessage({ ...facts, locale: 'en', salonName: 'Lamsa' })).toEqual({
      kind: 'booking_created',
      purpose: 'service',
      locale: 'en',
      parameters: ['Lamsa', 'Wednesday 2 December at 1:00 pm', 'AB23CD45'],
      body: 'Lamsa: your appointment is confirmed for Wednesday 2 December at 1:00 pm. Ref AB23CD45',
    })
  })

  it('names an amount in riyals, by letters that every phone has', () => {
    const received = { ...facts, event: 'payment_received' } as const
    expect(bookingMessage(received).body).toBe('لمسة: استلمنا 150.05 ر.س للحجز AB23CD45، شكراً لك')
    expect(bookingMessage({ ...received, locale: 'en' }).body).toContain('we received SAR 150.05 for booking')
  })

  it('tells of a request where the salon confirms by hand', () => {
    expect(bookingMessage({ ...facts, bookingStatus: 'pending' }).kind).toBe('booking_requested')
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

  it.each(NOTIFICATION_EVENTS)('of %s takes two SMS at most, also with a long name', (event) => {
    for (const locale of LOCALES) {
      const salonName = (locale === 'ar' ? 'ص' : 'S').repeat(30)
      const { segments } = smsLength(bookingMessage({ ...facts, event, locale, salonName }).body)
      expect(segments).toBeLessThanOrEqual(2)
    }
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
