import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newCalendar, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, named, NOON, SARA, TODAY } from '../../../testing/salons.ts'

const CHAIR = idOf(50)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  const narrow = () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} })
  vi.stubGlobal('matchMedia', narrow)
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

describe('the calendar on a phone', () => {
  it('has one press to everybody, to one of them, and to the rooms and back', async () => {
    const rooms = [{ id: CHAIR, name: named('Chair'), capacity: 1, serviceIds: [] }]
    const { address } = openOffice(OFFICE, {
      'bookings.manage.calendar': () => newCalendar(TODAY, { rooms }),
    })
    const whose = await screen.findByRole('group', { name: 'Whose bookings' })
    fireEvent.click(within(whose).getByRole('button', { name: 'Noura' }))
    await screen.findByRole('region', { name: 'Noura' })
    fireEvent.click(within(whose).getByRole('button', { name: 'Everybody' }))
    await waitFor(() => expect(address().search).toEqual({ staff: 'all' }))
    await press('By room')
    await screen.findByRole('group', { name: 'Which room?' })
    await press('By room')
    await screen.findByRole('group', { name: 'Whose bookings' })
    expect(screen.queryByRole('radio', { name: 'By room' })).toBeNull()
  })

  it('chooses another day by the date, and enters a booking for who is shown', async () => {
    const { address } = openOffice(`${OFFICE}?staff=${SARA}`)
    await screen.findByRole('heading', { name: 'Sunday 22 November' })
    fireEvent.change(screen.getByLabelText('Choose a day'), { target: { value: '2026-11-24' } })
    await screen.findByRole('heading', { name: 'Tuesday 24 November' })
    fireEvent.click(screen.getByRole('button', { name: 'Today' }))
    await waitFor(() => expect(address().search).toMatchObject({ date: TODAY }))
    await press('New booking')
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByLabelText('With')).toHaveProperty('value', SARA)
  })
})
