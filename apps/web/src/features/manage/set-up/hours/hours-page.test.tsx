import type { ImpactView, WeeklyHoursSettings } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import { IMPACT, NO_IMPACT, OFFICE, openOffice, SALON_ID } from '../../../../testing/office.ts'
import { idOf, NOON, NOURA } from '../../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const UPDATE = 'salons.manage.weeklyHours.update'
const IMPACT_OF = 'salons.manage.weeklyHours.impact'
/** Sunday evenings past midnight. */
const SUNDAY: WeeklyHoursSettings = { windows: [{ weekday: 0, startMinute: 1200, lengthMinutes: 420 }] }

function openHours(impact: ImpactView, given: Record<string, () => unknown> = {}) {
  return openOffice(`${OFFICE}/settings/hours`, {
    'salons.manage.weeklyHours.read': ({ input }) => ({
      ...{ version: 'v1', settings: Object(input).staffId ? { windows: [] } : SUNDAY },
    }),
    [IMPACT_OF]: () => impact,
    [UPDATE]: () => ({ version: 'v2', settings: SUNDAY }),
    ...given,
  })
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('weekly hours', () => {
  it('run past midnight where they end before they begin, and may be the same every day', async () => {
    const { server } = openHours(NO_IMPACT)
    expect(await screen.findByLabelText('Sunday, to')).toHaveProperty('value', '03:00')
    await set('Sunday, to', '02:00')
    await press('Every day like Sunday')
    await press('Save')
    await screen.findByText('Saved.')
    const windows = Array.from({ length: 7 }, (_, weekday) => ({
      ...{ weekday, startMinute: 1200, lengthMinutes: 360 },
    }))
    expect(server.callsOf(UPDATE)[0]?.input).toEqual({
      ...{ salonId: SALON_ID, version: 'v1', settings: { windows } },
    })
  })

  it('are not saved while they overlap or lack an end', async () => {
    const { server } = openHours(NO_IMPACT)
    await press('Add hours on Sunday')
    await press('Save')
    await screen.findByText('Two stretches of one day overlap.')
    const [, second] = screen.getAllByLabelText('Sunday, to')
    fireEvent.change(second!, { target: { value: '' } })
    await screen.findByText('Enter from when to when.')
    expect(server.callsOf(IMPACT_OF)).toEqual([])
  })

  it('leave the focus at their day when a stretch of them is removed', async () => {
    openHours(NO_IMPACT)
    await press('Remove hours on Sunday')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add hours on Sunday' }))
  })

  it('of one person begin with the salon’s and may become her own', async () => {
    const { server } = openHours(NO_IMPACT)
    await screen.findByRole('option', { name: 'Noura' })
    await set('Whose hours?', NOURA)
    await set('Works', 'own')
    await press('Add hours on Monday')
    await press('Save')
    await screen.findByText('Saved.')
    expect(server.callsOf(UPDATE)[0]?.input).toMatchObject({
      staffId: NOURA,
      settings: { windows: [{ weekday: 1, startMinute: 600, lengthMinutes: 720 }] },
    })
  })
})

describe('hours that hit bookings', () => {
  it('name them with the way to each, and are saved only by a second word', async () => {
    const { server } = openHours(IMPACT)
    await set('Sunday, to', '22:00')
    await press('Save')
    const impact = within(await screen.findByRole('region', { name: '2 bookings would be affected' }))
    const [first] = impact.getAllByRole('link')
    expect(first?.textContent).toMatch(/Sun,? 22 Nov 6:00 pm · Huda 5.*Haircut · Noura/)
    expect(first?.getAttribute('href')).toBe(`/manage/${SALON_ID}?booking=${idOf(5)}`)
    expect(server.callsOf(UPDATE)).toEqual([])
    await press('Save and keep the bookings')
    await screen.findByText('Saved.')
    expect(server.callsOf(UPDATE)[0]?.input).toMatchObject({ impact: IMPACT.impact })
  })

  it('are looked at again when others came meanwhile', async () => {
    const { server } = openHours(IMPACT, { [UPDATE]: () => refuse('BOOKINGS_AFFECTED', { count: 3 }) })
    await set('Sunday, to', '22:00')
    await press('Save')
    await press('Save and keep the bookings')
    await screen.findByText(/Bookings would be affected that were not looked at/)
    await press('Save')
    await waitFor(() => expect(server.callsOf(IMPACT_OF)).toHaveLength(2))
    await screen.findByRole('region', { name: '2 bookings would be affected' })
  })
})

describe('hours that are not saved', () => {
  const leave = () => fireEvent.click(screen.getAllByRole('link', { name: 'Clients' })[0]!)
  const question = () => screen.findByRole('dialog', { name: 'Leave without saving?' })

  it('are asked about before the page is left, and stay', async () => {
    const { address } = openHours(NO_IMPACT)
    await set('Sunday, to', '02:00')
    leave()
    fireEvent.click(within(await question()).getByRole('button', { name: 'Stay here' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(address().path).toBe(`${OFFICE}/settings/hours`)
    expect(screen.getByLabelText('Sunday, to')).toHaveProperty('value', '02:00')
  })

  it('are given up by a second word', async () => {
    const { address } = openHours(NO_IMPACT, { 'salons.manage.clients.list': () => ({ items: [] }) })
    await set('Sunday, to', '02:00')
    leave()
    fireEvent.click(within(await question()).getByRole('button', { name: 'Leave without saving' }))
    await waitFor(() => expect(address().path).toBe(`${OFFICE}/clients`))
    await screen.findByRole('heading', { name: 'Clients' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('are nothing to ask about once they are saved or discarded', async () => {
    const { address } = openHours(NO_IMPACT, { 'salons.manage.clients.list': () => ({ items: [] }) })
    await set('Sunday, to', '02:00')
    await press('Discard changes')
    await set('Sunday, to', '01:00')
    await press('Save')
    await screen.findByText('Saved.')
    leave()
    await waitFor(() => expect(address().path).toBe(`${OFFICE}/clients`))
  })

  it('of one person stay while those of another are looked at', async () => {
    openHours(NO_IMPACT)
    await set('Sunday, to', '02:00')
    await screen.findByRole('option', { name: 'Noura' })
    await set('Whose hours?', NOURA)
    await screen.findByLabelText('Works')
    await set('Whose hours?', '')
    expect(screen.getByLabelText('Sunday, to')).toHaveProperty('value', '02:00')
  })
})
