import { itemAt } from '@salon/domain'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { paidBooking } from '../../testing/payments.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, named, newAvailability, newBooking, newProfile, NOON } from '../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const TERMS = { totalHalalas: 100_00, refundHalalas: 15_00, releaseHalalas: 0, dueHalalas: 0 }

const line = itemAt(newBooking().lines, 0)
const alsoManicure = {
  ...line,
  id: idOf(7),
  serviceId: idOf(12),
  name: named('Manicure'),
  priceHalalas: 50_00,
}
/** The daughter's, after her mother's. */
const alsoHaircut = { ...line, id: idOf(8), startsAt: line.endsAt, priceHalalas: 50_00 }

/** A paid visit of a haircut and, after it, a manicure or what is said, and the dialog that moves it. */
async function openDialog(moveTerms: () => unknown = () => TERMS, second: typeof line = alsoManicure) {
  const booking = paidBooking({ lines: [line, second], totalHalalas: 150_00 })
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => booking,
    'notifications.forBooking': () => [],
    'payments.receipts.forBooking': () => [],
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00']),
    'bookings.moveTerms': moveTerms,
    'bookings.reschedule': () => ({ ...booking, lines: [line], totalHalalas: 100_00, version: 2 }),
  })
  renderApp(`/bookings/${idOf(5)}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Move' }))
  await screen.findAllByRole('checkbox')
  const dialog = screen.getByRole('dialog')
  const choose = async () =>
    fireEvent.click(await within(dialog).findByRole('radio', { name: 'Tuesday, 24 November 2026, 10:00 am' }))
  const confirm = () => within(dialog).getByRole('button', { name: 'Move here' })
  return { server, dialog, choose, confirm }
}

it('says what leaving a service out gives back before it is confirmed, and sends what stays', async () => {
  let answer: (terms: unknown) => void = () => {}
  const { server, dialog, choose, confirm } = await openDialog(
    () => new Promise((resolve) => (answer = resolve)),
  )
  fireEvent.click(await within(dialog).findByRole('checkbox', { name: /Manicure/ }))
  await choose()
  await vi.waitFor(() => expect(server.callsOf('bookings.moveTerms')).toHaveLength(1))
  expect(confirm()).toHaveProperty('disabled', true)
  answer(TERMS)
  expect(await within(dialog).findByText('The visit will cost 100 Saudi riyals.')).toBeDefined()
  expect(
    within(dialog).getByText('Going back to you by itself, of what you paid: 15 Saudi riyals.'),
  ).toBeDefined()
  expect(within(dialog).queryByText(/Held on your card/)).toBeNull()
  fireEvent.click(confirm())
  await screen.findByText('Your visit was moved.')
  const moved = server.callsOf('bookings.reschedule').map(({ input }) => input)
  expect(moved).toEqual([
    expect.objectContaining({ lines: [{ serviceId: line.serviceId, lineId: line.id }] }),
  ])
  expect(server.callsOf('bookings.moveTerms')[0]?.input).toEqual(moved[0])
  // its old services do not come back by themselves
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

it('tells two of the same service apart by their times, and names the one that stays', async () => {
  const { server, dialog, choose, confirm } = await openDialog(undefined, alsoHaircut)
  fireEvent.click(await within(dialog).findByRole('checkbox', { name: /^Haircut ?4:00 pm/ }))
  await choose()
  await vi.waitFor(() => expect(confirm()).toHaveProperty('disabled', false))
  fireEvent.click(confirm())
  await screen.findByText('Your visit was moved.')
  const stays = [{ serviceId: line.serviceId, lineId: alsoHaircut.id }]
  for (const procedure of ['bookings.moveTerms', 'bookings.reschedule', 'salons.availability']) {
    expect(server.callsOf(procedure).at(-1)?.input).toMatchObject({ lines: stays })
  }
})

it('does not let the last service go, and asks nothing while all of them stay', async () => {
  const { server, dialog, choose, confirm } = await openDialog()
  const [haircut, manicure] = await within(dialog).findAllByRole('checkbox')
  if (!haircut || !manicure) throw new Error('no choices')
  fireEvent.click(haircut)
  fireEvent.click(manicure)
  expect([haircut, manicure].map((box) => (box as HTMLInputElement).checked)).toEqual([false, true])
  fireEvent.click(haircut)
  await choose()
  expect(confirm()).toHaveProperty('disabled', false)
  fireEvent.click(confirm())
  await screen.findByText('Your visit was moved.')
  expect(server.callsOf('bookings.moveTerms')).toHaveLength(0)
  expect(server.callsOf('bookings.reschedule')[0]?.input).not.toHaveProperty('lines')
})

it('says why it cannot be had so, and confirms nothing', async () => {
  const { dialog, choose, confirm } = await openDialog(() => refuse('SLOT_TAKEN'))
  fireEvent.click(await within(dialog).findByRole('checkbox', { name: /Manicure/ }))
  await choose()
  expect((await within(dialog).findByRole('alert')).textContent).toContain('Somebody was quicker')
  expect(confirm()).toHaveProperty('disabled', true)
})
