import type { CardBrand, Outcome } from '../store/records.ts'

// The published test numbers. Every other number fails.

export const APPROVED: Outcome = { isApproved: true, message: 'APPROVED', responseCode: '00' }

export function declined(message: string, responseCode: string | null): Outcome {
  return { isApproved: false, message, responseCode }
}

/** In the order of the columns below. */
const DECLINES = [
  declined('UNSPECIFIED FAILURE', '99'),
  declined('INSUFFICIENT FUNDS', '51'),
  declined('DECLINED: LOST CARD', '41'),
  declined('DECLINED', '05'),
  declined('DECLINED: EXPIRED CARD', '54'),
  declined('DECLINED: EXCEEDS WITHDRAWAL LIMIT', '61'),
  declined('DECLINED: STOLEN CARD', '43'),
]

const OUTCOMES = [APPROVED, ...DECLINES]

const NUMBERS: Record<CardBrand, string> = {
  mada: `4201320111111010 4201320000013020 4201320000311101 4201320131000508
         4201321234411220 4201322267774310 4201326324640570 4201321144311528`,
  visa: `4111111111111111 4123120000000000 4123120001090000 4123450131000508
         4123120001090109 4123128518640738 4123123033308648 4123125276780003`,
  master: `5421080101000000 5105105105105100 5457210001000092 5204010101000000
           5204730000002514 5105107550274126 5105106475101067 5105107304607225`,
  amex: `340000000900000 371111111111114 340033000000000 340012340501000
         340033000000133 340000018441278 340000753060788 340000418501838`,
  unionpay: `6200000000000005 6200000000000013 6200000000000021 6200000000000039
             6200000000000047 6200000000000054 6200000000000062 6200000000000070`,
}

/** Visa cards whose 3-D Secure needs no page; all but the first fail before the bank is asked. */
const FRICTIONLESS = new Map<string, Outcome>([
  ['4111114005765430', APPROVED],
  ['4111118250252531', declined('3-D Secure authentication attempted, not available (ECI 06)', null)],
  ['4111113343111067', declined('3-D Secure service error at enrolment', null)],
  ['4111116611600661', declined('Card is not enrolled for 3-D Secure', null)],
  ['4111112205628150', declined('3-D Secure service error at authentication', null)],
  ['4111115784228433', declined('3-D Secure authentication rejected by the issuer', null)],
  ['4111115620358287', declined('3-D Secure authentication unavailable', null)],
])

const UNLISTED = declined('This card is not one of the test cards', null)

const LISTED = new Map(
  Object.values(NUMBERS).flatMap((numbers) =>
    numbers.split(/\s+/).map((number, column) => [number, OUTCOMES[column] ?? UNLISTED] as const),
  ),
)

export interface CardBehaviour {
  outcome: Outcome
  /** Answers at once: no page is shown to the payer. */
  isFrictionless: boolean
}

export function behaviourOf(number: string): CardBehaviour {
  const listed = LISTED.get(number)
  if (listed) return { outcome: listed, isFrictionless: false }
  return { outcome: FRICTIONLESS.get(number) ?? UNLISTED, isFrictionless: true }
}

/** The scheme, by the first digits; null for a number of no scheme that is taken. */
export function brandOf(number: string): CardBrand | null {
  if (number.startsWith('42013')) return 'mada'
  if (number.startsWith('4')) return 'visa'
  if (/^(5[1-5]|2[2-7])/.test(number)) return 'master'
  if (/^3[47]/.test(number)) return 'amex'
  return number.startsWith('62') ? 'unionpay' : null
}

/** What the hosted pages offer to try. */
export const SAMPLE_CARD_NUMBERS = ['4201320111111010', '4111111111111111', '4201320000311101'] as const

/** In wallets the amount decides, in halalas, both ends included. */
const WALLET_RANGES: readonly (readonly [from: number, to: number, outcome: Outcome])[] = [
  [20_000, 30_000, APPROVED],
  [100_000, 110_000, declined('UNSPECIFIED FAILURE', '99')],
  [110_100, 120_000, declined('INSUFFICIENT FUNDS', '51')],
  [120_100, 130_000, declined('DECLINED: LOST CARD', '41')],
  [130_100, 140_000, declined('DECLINED', '05')],
  [140_100, 150_000, declined('DECLINED: EXPIRED CARD', '54')],
  [150_100, 160_000, declined('DECLINED: EXCEEDS WITHDRAWAL LIMIT', '61')],
  [160_100, 170_000, declined('DECLINED: STOLEN CARD', '43')],
]

export function walletOutcome(amountMinor: number): Outcome {
  const range = WALLET_RANGES.find(([from, to]) => amountMinor >= from && amountMinor <= to)
  return range?.[2] ?? declined('UNSPECIFIED FAILURE', '99')
}
