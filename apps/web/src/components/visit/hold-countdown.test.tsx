import type { Instant } from '@salon/domain'
import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { NOON } from '../../testing/salons.ts'
import { HoldCountdown } from './hold-countdown.tsx'

const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000).toISOString() as Instant

function show(minutes: number) {
  vi.useFakeTimers({ now: NOON })
  render(
    <HoldCountdown
      until={inMinutes(minutes)}
      label="Kept for"
      announce={(left) => `${left} left`}
      over="Over"
    />,
  )
  return {
    wait(seconds: number): void {
      act(() => {
        vi.advanceTimersByTime(seconds * 1000)
      })
    },
  }
}

const clock = () => screen.queryByRole('timer')?.textContent
const said = () => screen.getByRole('status').textContent

it('runs in silence but at five minutes and at one, and says when it is over', () => {
  const { wait } = show(10)
  expect([clock(), said()]).toEqual(['10:00', ''])
  wait(61)
  expect([clock(), said()]).toEqual(['8:59', ''])
  wait(4 * 60)
  expect([clock(), said()]).toEqual(['4:59', '5 left'])
  wait(3 * 60)
  expect(said()).toBe('5 left')
  wait(60)
  expect([clock(), said()]).toEqual(['0:59', '1 left'])
  wait(60)
  expect([clock(), said()]).toEqual([undefined, 'Over'])
})

it('never promises more than is left', () => {
  show(2.5)
  expect(said()).toBe('3 left')
})
