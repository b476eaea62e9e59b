import type { Localized } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { PROFESSIONS, ROOMS } from './content/categories.ts'
import { MEN_NAMES, WOMEN_NAMES } from './content/names.ts'
import { DISTRICTS } from './content/places.ts'
import { SALONS } from './content/salons.ts'
import { SERVICES } from './content/services.ts'

const services = Object.values(SERVICES).flat()
const texts: Localized[] = [
  ...Object.values(DISTRICTS).map(({ name }) => name),
  ...Object.values(ROOMS).flatMap((rooms) => rooms.map(({ name }) => name)),
  ...Object.values(PROFESSIONS).flatMap((list) =>
    list.flatMap(({ title, seniorTitle }) => [title, seniorTitle]),
  ),
  ...[...WOMEN_NAMES, ...MEN_NAMES],
  ...SALONS.flatMap(({ name, about }) => [name, about]),
  ...services.flatMap(({ name, description, variants = [], addOns = [] }) => [
    ...[name, description],
    ...[...variants, ...addOns].map((each) => each.name),
  ]),
]

describe('the texts', () => {
  it('are Arabic in Arabic and English in English', () => {
    expect(texts.filter(({ ar }) => !/[\u0621-\u064a]/.test(ar) || /[a-z]/i.test(ar))).toEqual([])
    expect(texts.filter(({ en }) => !/[a-z]/i.test(en) || /[\u0600-\u06ff]/.test(en))).toEqual([])
  })

  it('have no space too many and no sentence without an end', () => {
    expect(texts.flatMap(({ ar, en }) => [ar, en]).filter((text) => /^\s|\s$|\s\s/.test(text))).toEqual([])
    const sentences = [...SALONS.map(({ about }) => about), ...services.map(({ description }) => description)]
    expect(sentences.filter(({ ar, en }) => !ar.endsWith('.') || !en.endsWith('.'))).toEqual([])
  })
})

describe('the salons', () => {
  it('have addresses of their own on the web', () => {
    expect(new Set(SALONS.map(({ slug }) => slug)).size).toBe(SALONS.length)
    expect(new Set(SALONS.map(({ name }) => name.ar)).size).toBe(SALONS.length)
  })

  it('are in districts we know', () => {
    expect(SALONS.filter(({ district }) => DISTRICTS[district] === undefined)).toEqual([])
  })

  it.each(SALONS.map((salon) => [salon.slug, salon] as const))(
    '%s has services and staff for each category',
    (_slug, salon) => {
      const professions = PROFESSIONS[salon.audience].filter((each) =>
        each.categories.some((key) => salon.categories.includes(key)),
      )
      expect(salon.staffCount).toBeGreaterThanOrEqual(professions.length)
      for (const key of salon.categories) {
        expect(SERVICES[salon.audience].some(({ category }) => category === key)).toBe(true)
        expect(professions.some(({ categories }) => categories.includes(key))).toBe(true)
      }
    },
  )
})

describe('the services', () => {
  it('end their processing before they end', () => {
    const endless = services.filter(
      ({ processing, durationMinutes }) =>
        processing !== undefined && processing.startMinute + processing.lengthMinutes >= durationMinutes,
    )
    expect(endless).toEqual([])
  })
})
