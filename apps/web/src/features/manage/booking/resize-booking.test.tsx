import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking } from '../../../testing/salons.ts'

const RESIZE = 'bookings.manage.resize'
const booking = newBooking({ id: idOf(5), status: 'confirmed' })
const [line] = booking.lines
const minutes = line ? (Date.parse(line.endsAt) - Date.parse(line.startsAt)) / 60_000 : 0

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

it('a visit is made longer by presses, saved at once, and set back by one more', async () => {
  const { server } = openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => booking,
    [RESIZE]: () => booking,
  })
  await press('Longer or shorter')
  await press(/five minutes longer$/)
  await press(/five minutes longer$/)
  await press(/five minutes shorter$/)
  await press('Save')
  await screen.findByText('The length was changed.')
  await press('Undo')
  await screen.findByText('It takes as long as before.')
  expect(server.callsOf(RESIZE).map(({ input }) => input)).toEqual([
    { id: idOf(5), line: 0, minutes: minutes + 5 },
    { id: idOf(5), line: 0, minutes },
  ])
})

it('a visit stays as it was where the time is taken, and says so', async () => {
  openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => booking,
    [RESIZE]: () => refuse('SLOT_TAKEN', { cause: 'busy' }),
  })
  await press('Longer or shorter')
  await press(/five minutes longer$/)
  await press('Save')
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  await screen.findByRole('dialog', { name: 'Longer or shorter' })
})
