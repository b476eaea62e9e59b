import { expect, it } from 'vitest'
import { behaviourOf, brandOf, walletOutcome } from './test-cards.ts'

it.each([
  ['4201320111111010', 'mada', '00'],
  ['4201321144311528', 'mada', '43'],
  ['4123123033308648', 'visa', '61'],
  ['5105107550274126', 'master', '54'],
  ['340033000000133', 'amex', '05'],
  ['6200000000000039', 'unionpay', '41'],
])('answers for %s, a %s card, with %s after 3-D Secure', (number, brand, responseCode) => {
  expect(brandOf(number)).toBe(brand)
  expect(behaviourOf(number)).toMatchObject({ outcome: { responseCode }, isFrictionless: false })
})

it.each([
  ['4111114005765430', true],
  ['4111118250252531', false],
  ['4111113343111067', false],
  ['4111116611600661', false],
  ['4111112205628150', false],
  ['4111115784228433', false],
  ['4111115620358287', false],
])('asks nothing of %s; approved: %s', (number, isApproved) => {
  const { outcome, isFrictionless } = behaviourOf(number)
  expect(isFrictionless).toBe(true)
  expect(outcome).toMatchObject({ isApproved, responseCode: isApproved ? '00' : null })
})

it('fails every other card', () => {
  expect(behaviourOf('4242424242424242').outcome.isApproved).toBe(false)
})

it.each([
  [20_000, '00'],
  [30_000, '00'],
  [19_999, '99'],
  [30_001, '99'],
  [110_000, '99'],
  [110_100, '51'],
  [170_000, '43'],
])('answers %i halalas of a wallet with %s', (amount, responseCode) => {
  expect(walletOutcome(amount).responseCode).toBe(responseCode)
})
