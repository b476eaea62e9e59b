import type { FirstData } from '@salon/contract'
import { toInstant } from '@salon/domain'
import { expect, it } from 'vitest'
import { drawOrLeave } from './draw-or-leave.ts'

const FIRST: FirstData = { madeAt: toInstant(new Date('2026-12-01T09:00:00Z')), locale: 'ar', address: '/' }

it('draws what can be drawn', async () => {
  const told: unknown[] = []
  const draw = drawOrLeave(
    async ({ address }) => `<p>${address}</p>`,
    (error) => told.push(error),
  )
  expect(await draw(FIRST)).toBe('<p>/</p>')
  expect(told).toEqual([])
})

it('leaves what cannot be drawn to the app, and tells why', async () => {
  const told: unknown[] = []
  const fault = new TypeError('a component broke')
  const draw = drawOrLeave(
    async () => {
      throw fault
    },
    (error) => told.push(error),
  )
  expect(await draw(FIRST)).toBe('')
  expect(told).toEqual([fault])
})
