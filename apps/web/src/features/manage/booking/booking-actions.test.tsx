import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { at, calendarBooking, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const [MOVE, LENGTH, LATE, CANCEL] = [
  'Move',
  'Change the length',
  'Running late',
  'Cancel the booking',
] as const
const HERE = { checkedInAt: at('2026-11-22T15:45') }

type Given = Partial<ReturnType<typeof newBooking>>

/** What stands in view at the foot of Huda's visit at four o'clock, and what waits behind a press. */
async function actionsAt(now: string, given: Given = {}) {
  vi.setSystemTime(new Date(at(`2026-11-22T${now}`)))
  openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => newBooking({ ...calendarBooking('2026-11-22T16:00'), ...given }),
  })
  const sheet = await screen.findByRole('dialog', { name: 'Huda' })
  const foot = sheet.querySelector('footer')!
  const shown = () => within(foot).queryAllByRole('button').map(nameOf)
  const main = shown()
  if (main.at(-1) === 'More actions')
    fireEvent.click(within(foot).getByRole('button', { name: 'More actions' }))
  return { foot, main, all: shown() }
}
const nameOf = (button: HTMLElement) => button.getAttribute('aria-label') ?? button.textContent

describe('at the foot of a booking', () => {
  it.each<readonly [string, string, Given, readonly string[], readonly string[]]>([
    ['that waits for an answer', '09:00', { status: 'pending' }, ['Confirm', 'Decline'], [MOVE, LENGTH]],
    ['that is to come', '09:00', {}, [MOVE, LENGTH], [LATE, CANCEL]],
    ['of today', '15:50', {}, ['Has arrived', MOVE], [LENGTH, LATE, CANCEL]],
    ['whose customer is there', '15:50', HERE, [MOVE, LENGTH], [LATE, 'Not here after all', CANCEL]],
    ['that is late', '16:10', {}, ['Has arrived', 'Came'], ['Did not come', MOVE, LENGTH, LATE, CANCEL]],
    [
      ...(['that runs', '16:10', HERE, ['Came', 'Did not come']] as const),
      [MOVE, LENGTH, LATE, 'Not here after all', CANCEL],
    ],
    ['whose time is over', '17:00', {}, ['Came', 'Did not come'], [MOVE, LENGTH, LATE, CANCEL]],
    ['that is not paid', '09:00', { status: 'held' }, [CANCEL], []],
    ['that is over', '17:00', { status: 'completed' }, [], []],
  ])('%s stand the likeliest steps, the others behind a press', async (_which, now, given, main, more) => {
    const actions = await actionsAt(now, given)
    expect(actions.main).toEqual([...main, ...(more.length > 0 ? ['More actions'] : [])])
    expect(actions.all).toEqual([...more, ...actions.main])
  })

  it('what a press brings forth has the focus, and goes away by another', async () => {
    const { foot } = await actionsAt('16:10')
    expect(document.activeElement?.textContent).toBe('Did not come')
    const more = within(foot).getByRole('button', { name: 'More actions', expanded: true })
    expect(document.querySelector(`#${CSS.escape(more.getAttribute('aria-controls') ?? '')}`)).not.toBeNull()
    fireEvent.click(more)
    expect(within(foot).queryByRole('button', { name: 'Move' })).toBeNull()
  })

  it.each([
    [MOVE, 'Another time'],
    [LENGTH, LENGTH],
    [CANCEL, 'Cancel this booking?'],
  ])('%s says whose visit it is, and when as it stands', async (step, title) => {
    const { foot } = await actionsAt('16:10')
    fireEvent.click(within(foot).getByRole('button', { name: step }))
    const dialog = await screen.findByRole('dialog', { name: title })
    expect(await within(dialog).findByText(/^Huda · Sunday 22 November 4:00 pm – 4:45 pm\b/)).not.toBeNull()
  })
})
