import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { calendarBooking, newCalendar, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking, NOON, TODAY } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

/** Enters a booking for Maha, the calendar of which comes with the next answer. */
async function enter(): Promise<HTMLElement> {
  let isEntered = false
  openOffice(OFFICE, {
    'bookings.manage.calendar': () =>
      newCalendar(TODAY, {
        bookings: [
          calendarBooking('2026-11-22T18:00', { id: idOf(8) }),
          ...(isEntered ? [calendarBooking('2026-11-22T12:00', { id: idOf(7), name: 'Maha' })] : []),
        ],
      }),
    'bookings.manage.create'() {
      isEntered = true
      return newBooking({ id: idOf(7) })
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'New booking' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'New booking' }))
  fireEvent.click(await dialog.findByRole('button', { name: /Haircut/ }))
  fireEvent.change(screen.getByLabelText('Customer’s name'), { target: { value: 'Maha' } })
  fireEvent.click(await dialog.findByRole('button', { name: 'Book' }))
  return screen.findByRole('button', { name: /^Maha/ })
}

it('brings what was entered into sight and marks it, and nothing else', async () => {
  const scroll = vi.fn<(this: Element, options: ScrollIntoViewOptions) => void>()
  Element.prototype.scrollIntoView = scroll
  const block = await enter()
  await waitFor(() => expect(scroll).toHaveBeenCalledTimes(1))
  expect(scroll.mock.contexts).toEqual([block])
  expect(block.dataset).toHaveProperty('entered')
  expect(screen.getByRole('button', { name: /^Huda/ }).dataset).not.toHaveProperty('entered')
})

it.each([
  ['smooth', false],
  ['instant', true],
])('comes to it in a %s way where less motion is asked for: %s', async (behavior, isReduced) => {
  const scroll = vi.fn<(this: Element, options: ScrollIntoViewOptions) => void>()
  Element.prototype.scrollIntoView = scroll
  const media = (query: string) => ({
    ...{ matches: query.includes('reduced-motion') ? isReduced : true },
    ...{ addEventListener: () => {}, removeEventListener: () => {} },
  })
  vi.stubGlobal('matchMedia', media)
  await enter()
  await waitFor(() => expect(scroll).toHaveBeenCalledWith(expect.objectContaining({ behavior })))
})
