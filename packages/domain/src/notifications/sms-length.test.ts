import { describe, expect, it } from 'vitest'
import { smsLength } from './sms-length.ts'

describe('the length of an SMS', () => {
  it.each([
    ['nothing', '', 'gsm', 0, 1],
    ['one full Latin message', 'a'.repeat(160), 'gsm', 160, 1],
    ['a Latin message and a character', 'a'.repeat(161), 'gsm', 161, 2],
    ['two full Latin parts', 'a'.repeat(306), 'gsm', 306, 2],
    ['two Latin parts and a character', 'a'.repeat(307), 'gsm', 307, 3],
    ['characters that are escaped', '€[]{}'.repeat(16), 'gsm', 160, 1],
    ['an escaped character that does not fit a part', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm', 306, 3],
    ['one full Arabic message', 'ص'.repeat(70), 'ucs2', 70, 1],
    ['an Arabic message and a character', 'ص'.repeat(71), 'ucs2', 71, 2],
    ['two full Arabic parts', 'ص'.repeat(134), 'ucs2', 134, 2],
    ['two Arabic parts and a character', 'ص'.repeat(135), 'ucs2', 135, 3],
    ['a Latin message with one Arabic comma', `${'a'.repeat(69)}،`, 'ucs2', 70, 1],
    ['an emoji, which takes two units', '💇', 'ucs2', 2, 1],
    ['an emoji that does not fit a part', `${'ص'.repeat(66)}💇${'ص'.repeat(66)}`, 'ucs2', 134, 3],
  ] as const)('%s', (_what, text, encoding, units, segments) => {
    expect(smsLength(text)).toEqual({ encoding, units, segments })
  })
})
