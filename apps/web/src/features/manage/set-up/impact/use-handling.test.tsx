import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import { calendarBooking, newImpact, newMember, OFFICE, openOffice } from '../../../../testing/office.ts'
import { newAccess } from '../../../../testing/people.ts'
import { idOf, NOON } from '../../../../testing/salons.ts'

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: NOON, shouldAdvanceTime: true })
})

const PAGE = `${OFFICE}/settings/time-off`
const CANCEL = 'bookings.manage.cancel'
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const outcomes = async () =>
  within(await screen.findByRole('dialog', { name: 'What became of the bookings' }))
const findNotice = () => screen.findByText(/^2 bookings are still as they were, though/)
const cancelled = (input: unknown) => ({
  ...calendarBooking('2026-11-22T18:00', { id: String(Object(input).id) }),
  status: 'cancelled',
})
const OTHER = newAccess('a2', newMember('owner', { id: idOf(77) }))

/** An absence is entered that hits two bookings; neither can be cancelled. */
async function leaveTwo(handlers: Parameters<typeof openOffice>[1] = {}) {
  const opened = openOffice(PAGE, {
    'salons.manage.timeOff.list': () => [],
    'salons.manage.timeOff.impact': () => newImpact(2),
    'salons.manage.timeOff.add': () => ({ id: idOf(9001) }),
    [CANCEL]: () => refuse('NOT_FOUND'),
    ...handlers,
  })
  await set('First day', '2026-11-22')
  await set('Last day', '2026-11-22')
  await press('Enter the absence')
  await set('All of them', 'cancel')
  await press('Save and change 2 bookings')
  return opened
}

describe('bookings that are left', () => {
  it('are not shown to who signs in next on the same page', async () => {
    const { session, server } = await leaveTwo()
    await (await outcomes()).findByRole('button', { name: 'Try again what was not changed' })
    act(() => session.signIn(OTHER))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findByLabelText('First day')).toBeTruthy()
    expect(screen.queryByText(/as they were/)).toBeNull()
    expect(sessionStorage).toHaveLength(0)
    expect(server.callsOf(CANCEL)).toHaveLength(2)
  })

  it('are not shown to who opens the app in the same tab later', async () => {
    const { unmount } = await leaveTwo()
    await (await outcomes()).findByRole('button', { name: 'Try again what was not changed' })
    expect(sessionStorage).toHaveLength(1)
    unmount()
    const as = { 'accounts.refresh': () => OTHER, 'salons.manage.timeOff.list': () => [] }
    openOffice(PAGE, as)
    expect(await screen.findByLabelText('First day')).toBeTruthy()
    expect(screen.queryByText(/as they were/)).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })

  it('wait for her whose session has ended, on the page and in one that is loaded anew', async () => {
    let hasEnded = false
    const { session, unmount } = await leaveTwo({
      'accounts.refresh': () => (hasEnded ? refuse('SESSION_EXPIRED') : newAccess('a1', newMember('owner'))),
      [CANCEL]() {
        hasEnded = true
        return refuse('UNAUTHENTICATED')
      },
    })
    await screen.findByRole('button', { name: 'Sign in' })
    expect(sessionStorage).toHaveLength(1)
    act(() => session.signIn(newAccess('a3', newMember('owner'))))
    expect(await (await outcomes()).findByRole('button', { name: 'Go on' })).toBeTruthy()
    unmount()

    const { server } = openOffice(PAGE, { [CANCEL]: ({ input }) => cancelled(input) })
    await findNotice()
    await press('Show and go on')
    fireEvent.click((await outcomes()).getByRole('button', { name: 'Go on' }))
    await (await outcomes()).findByRole('heading', { name: 'Changed (2)' })
    expect(server.callsOf(CANCEL)).toHaveLength(2)
  })
})
