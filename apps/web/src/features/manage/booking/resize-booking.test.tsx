import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { errorsEn } from '../../../i18n/errors.en.ts'
import { manageEn } from '../../../i18n/manage.en.ts'
import { refuse } from '../../../testing/fake-server.ts'
import { OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking } from '../../../testing/salons.ts'

const RESIZE = 'bookings.manage.resize'
const booking = newBooking({ id: idOf(5), status: 'confirmed' })
const [line] = booking.lines
const minutes = line ? (Date.parse(line.endsAt) - Date.parse(line.startsAt)) / 60_000 : 0

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

const [opens, saves] = ['Change the length', 'Save']

it('a visit is made longer by presses, saved at once, and set back by one more', async () => {
  const { server } = openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => booking,
    [RESIZE]: () => ({ ...booking, version: 2 }),
  })
  await press('More actions')
  await press(opens)
  expect(await screen.findByRole('button', { name: saves })).toHaveProperty('disabled', true)
  await press(/five minutes longer$/)
  await press(/five minutes longer$/)
  await press(/five minutes shorter$/)
  await press(saves)
  await screen.findByText('The length was changed.')
  await press('Undo')
  await screen.findByText('It takes as long as before.')
  expect(server.callsOf(RESIZE).map(({ input }) => input)).toEqual([
    { id: idOf(5), version: 1, lines: [{ line: 0, minutes: minutes + 5 }] },
    { id: idOf(5), version: 2, lines: [{ line: 0 }] },
  ])
})

it('a visit stays as it was where the time is taken, and says so', async () => {
  openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => booking,
    [RESIZE]: () => refuse('SLOT_TAKEN', { cause: 'busy' }),
  })
  await press('More actions')
  await press(opens)
  await press(/five minutes longer$/)
  await press(saves)
  expect((await screen.findByRole('alert')).textContent).toBe(manageEn.refusals.causes.busy)
  await screen.findByRole('dialog', { name: opens })
})

it('what was pressed for a visit that a colleague has changed meanwhile is not sent for the other one', async () => {
  let seen = booking
  openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => seen,
    [RESIZE]: () => {
      seen = { ...booking, version: 2, lines: booking.lines.map((each) => ({ ...each, id: idOf(66) })) }
      return refuse('CHANGED_MEANWHILE', { version: 2 })
    },
  })
  await press('More actions')
  await press(opens)
  await press(/five minutes longer$/)
  await press(saves)
  await screen.findByText(errorsEn.reasons.CHANGED_MEANWHILE)
  await waitFor(() => expect(screen.getByRole('button', { name: saves })).toHaveProperty('disabled', true))
})
