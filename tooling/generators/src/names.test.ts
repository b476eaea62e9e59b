import { expect, it } from 'vitest'
import { spell } from './names.ts'

it('spells a name in every way the house uses', () => {
  expect(spell('gift-cards')).toEqual({
    plural: 'gift-cards',
    singular: 'gift-card',
    pluralCamel: 'giftCards',
    singularCamel: 'giftCard',
    pluralPascal: 'GiftCards',
    singularPascal: 'GiftCard',
    table: 'gift_cards',
    code: 'GIFT_CARD',
  })
})

it.each([
  ['loyalties', 'loyalty'],
  ['passes', 'pass'],
  ['branches', 'branch'],
  ['invoices', 'invoice'],
])('knows that one of many %s is a %s', (plural, singular) => {
  expect(spell(plural).singular).toBe(singular)
})

it.each(['GiftCards', 'gift_cards', 'gift-card', '', '../cards'])('refuses the name "%s"', (name) => {
  expect(() => spell(name)).toThrow('must be plural kebab-case')
})
