/** What a payer whose card was declined can do next. */
export const DECLINE_ADVICE = [
  'try_again',
  'check_details',
  'other_card',
  'enough_money',
  'ask_bank',
] as const
export type DeclineAdvice = (typeof DECLINE_ADVICE)[number]

const ADVICE: readonly [DeclineAdvice, readonly string[]][] = [
  ['enough_money', ['51', '61', '65']],
  ['check_details', ['14', '54', '33', '82', '55', '38', '75', '15', '56', '79']],
  ['try_again', ['90', '91', '92', '94', '96']],
  ['ask_bank', ['05', '57', '62', '63', '93']],
]

const BY_CODE = new Map(ADVICE.flatMap(([advice, codes]) => codes.map((code) => [code, advice] as const)))

/**
 * What to tell the payer, by the bank's response code. Codes of lost and stolen cards get the same words as all others
 * nobody can act on: it is not ours to say.
 * @param responseCode `null` when the bank was never asked, as after 3-D Secure was left
 */
export function declineAdvice(responseCode: string | null): DeclineAdvice {
  if (responseCode === null) return 'try_again'
  return BY_CODE.get(responseCode) ?? 'other_card'
}
