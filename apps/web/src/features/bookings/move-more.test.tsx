import type { VisitLineInput } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { paidBooking } from '../../testing/payments.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newAvailability, newBooking, newProfile, NOON } from '../../testing/salons.ts'

const [HAIRCUT, COLOUR, MANICURE] = [idOf(11), idOf(12), idOf(13)]
const TERMS = { totalHalalas: 180_00, refundHalalas: 0, releaseHalalas: 0, dueHalalas: 24_00 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

/** The dialog that moves a visit of so many haircuts, with a deposit that is paid. */
async function openDialog({
  haircuts = 1,
  isTaken = () => false,
}: { haircuts?: number; isTaken?: () => boolean } = {}) {
  const [line] = newBooking().lines
  if (!line) throw new Error('no line')
  const lines = Array.from({ length: haircuts }, (_, index) => ({ ...line, id: idOf(500 + index) }))
  const booking = paidBooking({ lines, totalHalalas: haircuts * 100_00 })
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => booking,
    'notifications.forBooking': () => [],
    'payments.receipts.forBooking': () => [],
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00', '2026-11-24T11:00']),
    'bookings.moveTerms': () => TERMS,
    'bookings.reschedule': () =>
      isTaken() ? refuse('SLOT_TAKEN') : { ...booking, totalHalalas: TERMS.totalHalalas, version: 2 },
  })
  const app = renderApp(`/bookings/${idOf(5)}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Move' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Add services' }))
  await screen.findByRole('button', { name: 'Add Manicure' })
  const dialog = within(screen.getByRole('dialog'))
  const choose = async (hour: number) =>
    fireEvent.click(await dialog.findByRole('radio', { name: `Tuesday, 24 November 2026, ${hour}:00 am` }))
  const confirm = () => dialog.getByRole('button', { name: 'Move here' })
  const linesOf = (procedure: string): VisitLineInput[][] =>
    server.callsOf(procedure).map(({ input }) => Object(input).lines)
  return { server, dialog, choose, confirm, linesOf, ...app }
}

it('adds a service, says what it costs more before, and leads to paying the difference', async () => {
  const { dialog, choose, confirm, linesOf, address } = await openDialog()
  expect(document.activeElement).toBe(dialog.getByRole('heading', { name: 'Add services' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Add Manicure' }))
  expect(dialog.getByText('What stays costs what it did.')).toBeTruthy()
  await choose(10)
  await dialog.findByText('The visit will cost 180 Saudi riyals.')
  expect(dialog.getByText('That is 80 Saudi riyals more than before.')).toBeTruthy()
  expect(dialog.getByText('Still to be paid in advance: 24 Saudi riyals.')).toBeTruthy()
  fireEvent.click(confirm())
  await screen.findByText('Your visit was moved.')
  const asked = [{ serviceId: HAIRCUT, lineId: idOf(500) }, { serviceId: MANICURE }]
  expect(linesOf('bookings.reschedule')).toEqual([asked])
  expect(linesOf('bookings.moveTerms')[0]).toEqual(asked)
  expect(linesOf('salons.availability').at(-1)).toEqual(asked)
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Pay now' }))
  await waitFor(() => expect(address().path).toBe(`/bookings/${idOf(5)}/pay`))
})

it('asks for the choices of a service in a sheet over it, and takes it out again', async () => {
  const { dialog, choose, linesOf } = await openDialog()
  fireEvent.click(dialog.getByRole('button', { name: 'Add Colour' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Colour' }))
  fireEvent.click(sheet.getByRole('radio', { name: /Long hair/ }))
  fireEvent.click(sheet.getByRole('checkbox', { name: /Gloss/ }))
  fireEvent.click(sheet.getByRole('button', { name: 'Add' }))
  await choose(10)
  await waitFor(() =>
    expect(linesOf('bookings.moveTerms').at(-1)).toEqual([
      { serviceId: HAIRCUT, lineId: idOf(500) },
      { serviceId: COLOUR, variantId: idOf(32), addOnIds: [idOf(41)] },
    ]),
  )
  fireEvent.click(dialog.getByRole('button', { name: 'Change Colour' }))
  fireEvent.click(within(await screen.findByRole('dialog', { name: 'Colour' })).getByText('Remove'))
  await waitFor(() => expect(dialog.getByText('Services and price stay as they are.')).toBeTruthy())
})

it('lets one service take the place of another, and never leaves none', async () => {
  const { dialog, choose, linesOf } = await openDialog()
  fireEvent.click(dialog.getByRole('button', { name: 'Add Manicure' }))
  fireEvent.click(await dialog.findByRole('checkbox', { name: /Haircut/ }))
  fireEvent.click(dialog.getByRole('button', { name: 'Remove Manicure' }))
  await choose(10)
  await waitFor(() => expect(linesOf('bookings.moveTerms').at(-1)).toEqual([{ serviceId: MANICURE }]))
})

it('goes up to six services in all', async () => {
  const { dialog, choose, linesOf } = await openDialog({ haircuts: 5 })
  fireEvent.click(dialog.getByRole('button', { name: 'Add Manicure' }))
  expect(dialog.getByText(/A visit has up to 6 services/)).toBeTruthy()
  expect(dialog.getByRole('button', { name: 'Add Colour' })).toHaveProperty('disabled', true)
  const [first] = dialog.getAllByRole('checkbox', { name: /Haircut/ })
  if (first) fireEvent.click(first)
  fireEvent.click(dialog.getByRole('button', { name: 'Add Haircut' }))
  // it would be the seventh
  if (first) fireEvent.click(first)
  await choose(10)
  await waitFor(() => expect(linesOf('bookings.moveTerms').at(-1)).toHaveLength(6))
})

it('forgets a refusal once other services are asked for', async () => {
  let isTaken = true
  const { dialog, choose, confirm } = await openDialog({ isTaken: () => isTaken })
  fireEvent.click(dialog.getByRole('button', { name: 'Add Manicure' }))
  await choose(10)
  await dialog.findByText(/The visit will cost/)
  fireEvent.click(confirm())
  await dialog.findByText(/Somebody was quicker/)
  isTaken = false
  fireEvent.click(dialog.getByRole('button', { name: 'Remove Manicure' }))
  await waitFor(() => expect(confirm()).toHaveProperty('disabled', false))
  fireEvent.click(confirm())
  await screen.findByText('Your visit was moved.')
})
