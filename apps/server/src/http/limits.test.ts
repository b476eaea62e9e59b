import { expect, it } from 'vitest'
import { jsonDepth } from './limits.ts'

it.each([
  ['1', 0],
  ['{}', 1],
  ['{"a":[{"b":[]}]}', 4],
  ['[[],[[]]]', 3],
  ['"[[["', 0],
  ['"\\"[["', 0],
  ['["\\\\",[]]', 2],
  ['}}}[', 0],
])('%s is nested %i deep', (text, depth) => {
  expect(jsonDepth(text)).toBe(depth)
})
