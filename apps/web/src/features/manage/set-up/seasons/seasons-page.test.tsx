import type { DateHoursView, ImpactView, SeasonSettings, SeasonView } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import { IMPACT, NO_IMPACT, OFFICE, openOffice, SALON_ID } from '../../../../testing/office.ts'
import { idOf, named, NOON, NOURA } from '../../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const date = (text: string) => text as LocalDate
const SUMMER_ID = idOf(70)
const SUMMER: SeasonSettings = {
  ...{ name: named('Summer'), firstDate: date('2027-07-01'), lastDate: date('2027-07-31') },
  windows: [{ weekday: 0, startMinute: 960, lengthMinutes: 480 }],
}
const { windows: _windows, ...SUMMER_DATES } = SUMMER
const LISTED: SeasonView = { id: SUMMER_ID, ...SUMMER_DATES }
const EID: DateHoursView = { staffId: null, staffName: null, date: date('2027-03-09'), windows: [] }

function openSeasons(
  impact: ImpactView = NO_IMPACT,
  seasons: SeasonView[] = [LISTED],
  given: Parameters<typeof openOffice>[1] = {},
) {
  return openOffice(`${OFFICE}/settings/seasons`, {
    'salons.manage.seasons.list': () => seasons,
    'salons.manage.seasons.read': () => ({ version: 'v1', settings: SUMMER }),
    'salons.manage.seasons.impact': () => impact,
    'salons.manage.seasons.add': () => ({ id: idOf(71) }),
    'salons.manage.seasons.remove': () => ({}),
    'salons.manage.dates.list': () => [EID],
    'salons.manage.dates.read': () => ({ version: 'v1', settings: { kind: 'usual' } }),
    'salons.manage.dates.impact': () => impact,
    'salons.manage.dates.update': ({ input }) => ({ version: 'v2', settings: Object(input).settings }),
    ...given,
  })
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('a season', () => {
  it('may be filled in as the next Ramadan, with nights that run past midnight', async () => {
    const { server } = openSeasons()
    await press('Add a season')
    await screen.findByText(/from 8 February 2027 to 8 March 2027/)
    await press('Fill in Ramadan')
    fireEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'Add a season' }))
    await screen.findByText('Added.')
    const windows = Array.from({ length: 7 }, (_, weekday) => ({
      ...{ weekday, startMinute: 1230, lengthMinutes: 360 },
    }))
    expect(server.callsOf('salons.manage.seasons.add')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, idempotencyKey: expect.any(String) },
      settings: {
        ...{ name: { ar: 'رمضان 1448', en: 'Ramadan 1448' }, windows },
        ...{ firstDate: '2027-02-08', lastDate: '2027-03-08' },
      },
    })
  })

  it('is not sent over the days of another, nor with an evening that meets the next morning', async () => {
    const { server } = openSeasons()
    await press('Add a season')
    await set('Name of the season in Arabic', 'الأعياد')
    await set('Name of the season in English', 'Feasts')
    await set('First day', '2027-07-31')
    await set('Last day', '2027-08-02')
    await press('Add hours on Sunday')
    await set('Sunday, to', '11:00')
    await press('Add hours on Saturday')
    await set('Saturday, from', '20:00')
    await set('Saturday, to', '10:30')
    const add = within(screen.getByRole('form')).getByRole('button', { name: 'Add a season' })
    fireEvent.click(add)
    await screen.findByText('Summer has some of these days. Two seasons cannot overlap.')
    screen.getByText('An evening runs past midnight into hours that begin on the next day.')
    expect(server.callsOf('salons.manage.seasons.impact')).toEqual([])
  })

  it('leads to its last day where that comes too soon', async () => {
    openSeasons()
    await press('Add a season')
    await set('Name of the season in Arabic', 'الأعياد')
    await set('Name of the season in English', 'Feasts')
    await set('First day', '2027-08-05')
    await set('Last day', '2027-08-02')
    fireEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'Add a season' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Last day'))
  })

  it('is removed by a second word where it makes bookings possible', async () => {
    const { server } = openSeasons(IMPACT)
    await press(/^Summer/)
    await press('Remove the season')
    await screen.findByRole('region', { name: '2 bookings would be affected' })
    expect(server.callsOf('salons.manage.seasons.remove')).toEqual([])
    await press('Save and keep the bookings')
    await screen.findByText('The season was removed.')
    expect(server.callsOf('salons.manage.seasons.remove')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, seasonId: SUMMER_ID, version: 'v1', impact: IMPACT.impact },
      idempotencyKey: expect.any(String),
    })
  })

  it('is removed by the same order after a lost answer, when nothing can be asked about it any more', async () => {
    const answers = [refuse('INTERNAL'), {}]
    let isGone = false
    const { server } = openSeasons(NO_IMPACT, [LISTED], {
      'salons.manage.seasons.impact': () => (isGone ? refuse('NOT_FOUND') : NO_IMPACT),
      'salons.manage.seasons.remove': () => {
        isGone = true
        return answers.shift()
      },
    })
    await press(/^Summer/)
    await press('Remove the season')
    await screen.findByRole('alert')
    await press('Remove the season')
    await screen.findByText('The season was removed.')
    const [first, second] = server.callsOf('salons.manage.seasons.remove').map(({ input }) => input)
    expect(second).toEqual(first)
  })
})

describe('a single date', () => {
  it('is set apart for one person, with hours of her own', async () => {
    const { server } = openSeasons()
    await screen.findByRole('button', { name: /9 March 2027.*The salon · Closed/ })
    await press('Set a date apart')
    await screen.findByRole('option', { name: 'Noura' })
    await set('Who?', NOURA)
    await set('Date', '2026-12-10')
    await set('On this date', 'own')
    await press('Save')
    await screen.findByText('Enter the hours of this date, or say that it is closed.')
    await press(/^Add hours on Thursday/)
    await press('Save')
    await waitFor(() => expect(server.callsOf('salons.manage.dates.update')).toHaveLength(1))
    expect(server.callsOf('salons.manage.dates.update')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, staffId: NOURA, date: '2026-12-10', version: 'v1' },
      settings: { kind: 'own', windows: [{ startMinute: 600, lengthMinutes: 720 }] },
    })
  })

  it('names whose it is, also once she has left', async () => {
    const hers = { ...EID, staffId: idOf(77), staffName: named('Latifa') }
    openSeasons(NO_IMPACT, [LISTED], { 'salons.manage.dates.list': () => [EID, hers] })
    expect(await screen.findByRole('button', { name: /9 March 2027.*The salon · Closed/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /9 March 2027.*Latifa · Away/ })).toBeTruthy()
  })

  it('keeps the hours that were typed when another date or somebody else was meant', async () => {
    const { server } = openSeasons()
    await press('Set a date apart')
    await set('Date', '2026-12-10')
    await set('On this date', 'own')
    await press(/^Add hours on Thursday/)
    await set('Date', '')
    await set('Date', '2026-12-11')
    await set('Who?', NOURA)
    await set('Friday, 11 December 2026, to', '14:00')
    await press('Save')
    await waitFor(() => expect(server.callsOf('salons.manage.dates.update')).toHaveLength(1))
    expect(server.callsOf('salons.manage.dates.update')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, staffId: NOURA, date: '2026-12-11', version: 'v1' },
      settings: { kind: 'own', windows: [{ startMinute: 600, lengthMinutes: 240 }] },
    })
  })

  it('says what is saved for the date already to which hours were taken along', async () => {
    openSeasons(NO_IMPACT, [LISTED], {
      'salons.manage.dates.read': ({ input }) =>
        Object(input).date === '2026-12-11'
          ? { version: 'v9', settings: { kind: 'closed' } }
          : { version: 'v1', settings: { kind: 'usual' } },
    })
    await press('Set a date apart')
    await set('Date', '2026-12-10')
    await set('On this date', 'own')
    await set('Date', '2026-12-11')
    const note = await screen.findByRole('alert')
    expect(note.textContent).toContain('Something else is saved here already:')
    expect(note.querySelector('del')).toBeNull()
    await press('Drop my changes')
    expect((await screen.findByLabelText<HTMLSelectElement>('On this date')).value).toBe('closed')
  })
})

it('the next Ramadan is not offered once there are hours for it', async () => {
  const planned = { ...LISTED, firstDate: date('2027-02-09'), lastDate: date('2027-03-08') }
  openSeasons(NO_IMPACT, [planned])
  await press('Add a season')
  await screen.findByRole('form')
  expect(screen.queryByRole('button', { name: 'Fill in Ramadan' })).toBeNull()
})

it('the form of a new season or date takes the focus, and what closes it gives it back', async () => {
  openSeasons()
  const focused = () => document.activeElement
  await press('Add a season')
  expect(focused()).toBe(screen.getByRole('button', { name: 'Fill in Ramadan' }))
  await press('Cancel')
  expect(focused()).toBe(screen.getByRole('button', { name: 'Add a season' }))
  await press('Set a date apart')
  expect(focused()).toBe(screen.getByLabelText('Who?'))
  await press('Close')
  expect(focused()).toBe(screen.getByRole('button', { name: 'Set a date apart' }))
  await press(/^Summer/)
  await press('Remove the season')
  await screen.findByText('The season was removed.')
  expect(focused()).toBe(screen.getByRole('heading', { name: 'Seasons' }))
})
