import type { NumbersView, RangeNumbers, UnitNumbers } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../i18n/locale.ts'
import { refuse } from '../../../testing/fake-server.ts'
import { OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, named, NOON, TODAY } from '../../../testing/salons.ts'
import { rangeOf } from './numbers-range.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const date = (text: string) => text as LocalDate

/** Browsers put thin spaces around a dash. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

const newRange = (given: Partial<RangeNumbers> = {}): RangeNumbers => ({
  ...{ from: date('2026-10-24'), to: TODAY, takingsHalalas: 0, atSalonHalalas: 0 },
  ...{ visitCount: 0, noShowCount: 0 },
  ...{ cancellationCount: 0, newClientCount: 0, returningClientCount: 0, ratingCount: 0 },
  ...{ ratingAverage: null, bookedMinutes: 0, offeredMinutes: 0 },
  ...given,
})

const newUnit = (day: string, given: Partial<UnitNumbers> = {}): UnitNumbers => ({
  ...{ date: date(day), takingsHalalas: 0, atSalonHalalas: 0, visitCount: 0, noShowCount: 0 },
  ...{ newClientCount: 0, returningClientCount: 0, ratingCount: 0, ratingAverage: null },
  ...given,
})

const BUSY: NumbersView = {
  unit: 'day',
  now: newRange({
    ...{ takingsHalalas: 900_00, visitCount: 12, newClientCount: 3, returningClientCount: 1 },
    ...{ ratingCount: 2, ratingAverage: 4.5 },
  }),
  before: newRange({ takingsHalalas: 450_00, visitCount: 7 }),
  units: [
    newUnit('2026-11-20', {
      ...{ takingsHalalas: 1000_00, visitCount: 5, noShowCount: 2 },
      ...{ newClientCount: 3, returningClientCount: 1, ratingCount: 2, ratingAverage: 4.5 },
    }),
    newUnit('2026-11-21', { takingsHalalas: -100_00, atSalonHalalas: 250_00, visitCount: 7 }),
  ],
  staff: [{ id: idOf(2), name: named('Noura'), bookedMinutes: 90, offeredMinutes: 120 }],
  services: [{ id: idOf(3), name: named('Haircut'), count: 9, halalas: 900_00 }],
}

const NOTHING: NumbersView = {
  ...BUSY,
  now: newRange(),
  before: newRange(),
  units: [newUnit('2026-11-20')],
  staff: [],
  services: [],
}

const openNumbers = (answer: () => unknown, search = '', role: 'manager' | 'staff' = 'manager') =>
  openOffice(`${OFFICE}/numbers${search}`, { 'salons.manage.numbers.read': answer }, role)

describe('the numbers of a salon', () => {
  it('stand beside those before, with a table behind each plot', async () => {
    const { server } = openNumbers(() => BUSY)
    const figures = within(await screen.findByRole('region', { name: 'At a glance' }))
    expect(figures.getByText('Visits').parentElement?.textContent).toBe('Visits12Before: 7')
    expect(server.callsOf('salons.manage.numbers.read')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, from: '2026-10-24', to: TODAY, unit: 'day' },
    })
    const takings = within(screen.getByRole('table', { name: 'Takings' }))
    expect(
      takings.getByRole('row', { name: /21 November 2026 -100 Saudi riyals 250 Saudi riyals/ }),
    ).not.toBeNull()
    const booked = within(screen.getByRole('table', { name: /Time booked/ }))
    expect(booked.getByRole('row', { name: /Noura 1 hour 30 min of 2 hours 75%/ })).not.toBeNull()
    expect(screen.getByRole('table', { name: 'Most wanted services' }).textContent).toContain('Haircut')
  })

  it('have a plot each for takings, visits, clients and ratings', async () => {
    openNumbers(() => BUSY)
    const rowOf = (table: string, day: string) =>
      within(screen.getByRole('table', { name: table })).getByRole('row', { name: new RegExp(day) })
    await screen.findByRole('heading', { name: 'Takings' })
    expect(rowOf('Visits and missed ones', '20 November').textContent).toBe('20 November 202652')
    expect(rowOf('New and returning clients', '20 November').textContent).toBe('20 November 202631')
    expect(rowOf('Ratings', '20 November').textContent).toBe('20 November 20264.5 (2)')
    expect(rowOf('Ratings', '21 November').textContent).toBe('21 November 2026—')
    expect(document.querySelectorAll('[data-plot="Ratings"] [data-bar] [style]')).toHaveLength(1)
  })

  it.each([
    ['en', 'ArrowLeft', 'ArrowRight'],
    ['ar', 'ArrowRight', 'ArrowLeft'],
  ] as const)(
    'tell each bar’s value by touch and by keys in the direction of reading: %s',
    async (locale, back, on) => {
      await setLocale(locale)
      openNumbers(() => BUSY)
      const plot = await screen.findByRole('slider', {
        name: locale === 'ar' ? 'الزيارات والغياب' : /^Visits/,
      })
      const spoken = () => plot.getAttribute('aria-valuetext')
      const shown = () => plot.closest('[data-plot]')?.querySelector('[data-shown]')?.textContent
      expect(spoken()).toContain('7')
      fireEvent.keyDown(plot, { key: back })
      expect(spoken()).toContain('5')
      expect(shown()).toContain('5')
      fireEvent.keyDown(plot, { key: back })
      expect(plot.getAttribute('aria-valuenow')).toBe('0')
      fireEvent.keyDown(plot, { key: on })
      expect(shown()).toContain('7')
      fireEvent.pointerDown(plot.querySelector('[data-bar="0"]')!)
      expect(shown()).toContain('5')
      fireEvent.keyDown(plot, { key: 'End' })
      expect(shown()).toContain('7')
    },
  )

  it.each([
    [
      'week',
      ['2026-11-20', '2026-11-22', '2026-11-29'],
      '2026-12-05',
      '20 – 21 November 2026 (in part)',
      '22 – 28 November 2026',
    ],
    ['month', ['2026-10-01', '2026-11-01', '2026-12-01'], '2026-12-05', 'October 2026', 'November 2026'],
  ] as const)(
    'name each %s whole, and what the range cuts as a part',
    async (unit, days, to, first, second) => {
      const now = newRange({ from: date(days[0]), to: date(to), visitCount: 3, newClientCount: 1 })
      openNumbers(() => ({ ...BUSY, unit, now, units: days.map((day) => newUnit(day)) }))
      const table = within(await screen.findByRole('table', { name: 'Takings' }))
      const names = table.getAllByRole('rowheader').map(({ textContent }) => plain(textContent))
      const last = unit === 'week' ? '29 November – 5 December 2026' : 'December 2026 (in part)'
      expect(names).toEqual([first, second, last])
      const plot = document.querySelector('[data-plot="Takings"]')
      expect(plain(plot?.textContent ?? '')).toContain(`Takings${last}`)
    },
  )

  it('say by what rule a client is new or returning', async () => {
    openNumbers(() => BUSY)
    const figures = within(await screen.findByRole('region', { name: 'At a glance' }))
    expect(figures.getByText('Returning clients').parentElement?.textContent).toContain(
      'They came before these days. The plot also counts who came again within them.',
    )
  })

  it('are of the days in the address, put together as it says', async () => {
    const { server, address } = openNumbers(() => BUSY, '?from=2026-11-01&to=2026-11-20')
    await screen.findByRole('region', { name: 'At a glance' })
    fireEvent.click(screen.getByRole('radio', { name: 'Week' }))
    await waitFor(() =>
      expect(server.callsOf('salons.manage.numbers.read').at(-1)?.input).toMatchObject({
        ...{ from: '2026-11-01', to: '2026-11-20', unit: 'week' },
      }),
    )
    expect(address().search).toEqual({ from: '2026-11-01', to: '2026-11-20', unit: 'week' })
  })

  it('say where there is nothing, and where they cannot be had', async () => {
    let answer: unknown = refuse('RATE_LIMITED')
    openNumbers(() => answer)
    const again = await screen.findByRole('button', { name: /again/i })
    answer = NOTHING
    fireEvent.click(again)
    expect(await screen.findByText('Nothing in these days')).not.toBeNull()
  })

  it('are no business of staff', async () => {
    const { server } = openNumbers(() => BUSY, '', 'staff')
    await screen.findByText('Not part of your role')
    expect(server.callsOf('salons.manage.numbers.read')).toEqual([])
  })

  it('are never of days backwards, nor of more than a year', () => {
    const days = (from: string, to: string) => rangeOf({ from: date(from), to: date(to) }, TODAY)
    expect(days('2026-11-10', '2026-11-01')).toEqual({ from: '2026-11-01', to: '2026-11-01' })
    expect(days('2020-01-01', '2026-11-01')).toEqual({ from: '2025-11-01', to: '2026-11-01' })
  })
})
