import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LOCALES } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { MESSAGE_TEMPLATES, template, whatsappTemplate, type TemplateKind } from './message-templates.ts'

const KINDS = Object.keys(MESSAGE_TEMPLATES) as TemplateKind[]

describe('a template for WhatsApp', () => {
  it('has the words of the SMS, with numbers for its places', () => {
    expect(whatsappTemplate('booking_cancelled', 'en')).toEqual({
      name: 'booking_cancelled',
      locale: 'en',
      category: 'utility',
      text: 'Salon | {{1}}: your appointment on {{2}} was cancelled. Ref {{3}}: {{4}}.',
    })
  })

  it.each(KINDS)('%s has the same places in both languages, and neither begins nor ends with one', (kind) => {
    const numbers = MESSAGE_TEMPLATES[kind].places.map((_, at) => String(at + 1))
    for (const locale of LOCALES) {
      const { text } = whatsappTemplate(kind, locale)
      const found = Array.from(text.matchAll(/\{\{(\d)\}\}/g), (match) => match[1])
      expect(new Set(found)).toEqual(new Set(numbers))
      expect(found).toHaveLength(numbers.length)
      expect(text).not.toMatch(/^\{\{|\}\}$/)
    }
  })

  it('stands in the how-to, every one of them, to be registered from there', async () => {
    const howTo = path.resolve(import.meta.dirname, '../../../../docs/how-to/send-messages.md')
    const lines = (await readFile(howTo, 'utf8')).split('\n')
    for (const kind of KINDS) {
      for (const locale of LOCALES) {
        const { name, category, text } = whatsappTemplate(kind, locale)
        expect(lines).toContain(`| \`${name}\` | ${locale} | ${category} | ${text} |`)
      }
    }
  })
})

it('a message writes tanwin before its alif, as the pages do', () => {
  const written = KINDS.map((kind) => MESSAGE_TEMPLATES[kind].texts.ar).join('\n')
  expect(written.match(/\S*ًا/gu)?.length).toBeGreaterThan(1)
  expect(written.match(/\S*اً/gu)).toBeNull()
})

describe('a text that leaves something out', () => {
  it('does not compile: a place, a language, or a place that is none', () => {
    const texts = { ar: '{salon}: موعدك {when}', en: '{salon}: your visit on {when}' } as const
    expect(template('service', ['salon', 'when'], texts).texts).toEqual(texts)
    // @ts-expect-error nobody would learn when
    template('service', ['salon', 'when'], { ...texts, en: '{salon}: your visit' })
    // @ts-expect-error a slip of the pen would be sent as it stands
    template('service', ['salon', 'when'], { ...texts, ar: '{salon}: موعدك {whem}' })
    // @ts-expect-error WhatsApp would get a text for fewer places
    template('service', ['salon'], texts)
    // @ts-expect-error there are two languages
    template('service', ['salon', 'when'], { en: texts.en })
  })
})
