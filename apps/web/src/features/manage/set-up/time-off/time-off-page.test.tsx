import type { ImpactView, TimeOffView } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import {
  at,
  calendarBooking,
  IMPACT,
  NO_IMPACT,
  OFFICE,
  openOffice,
  SALON_ID,
} from '../../../../testing/office.ts'
import { idOf, named, NOON, NOURA, SARA } from '../../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const date = (text: string) => text as LocalDate
const HANAN = { id: idOf(8), name: named('Hanan') }
const ADD = 'salons.manage.timeOff.add'
const RESTORE = 'salons.manage.timeOff.restore'
const LEAVE: TimeOffView = {
  id: idOf(90),
  staffId: NOURA,
  staffName: named('Noura'),
  startsAt: at('2026-12-01T00:00'),
  endsAt: at('2026-12-03T02:00'),
  firstDate: date('2026-12-01'),
  lastDate: date('2026-12-02'),
  reason: 'Travelling',
}

function openTimeOff(impact: ImpactView, given: Parameters<typeof openOffice>[1] = {}) {
  let listed = [LEAVE]
  return openOffice(`${OFFICE}/settings/time-off`, {
    'salons.manage.timeOff.list': () => listed,
    'salons.manage.timeOff.impact': () => impact,
    [ADD]: () => ({ id: idOf(91) }),
    'salons.manage.timeOff.remove': () => {
      listed = []
      return {}
    },
    ...given,
  })
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('absences', () => {
  it.each([
    [{}, 'Tue 1 Dec – Wed 2 Dec, all day'],
    [{ lastDate: date('2026-12-01') }, 'Tue 1 Dec, all day'],
    [{ firstDate: null, startsAt: at('2026-12-01T13:00') }, 'Tue 1 Dec 1:00 pm – Wed 2 Dec'],
    [{ firstDate: null, startsAt: at('2026-12-02T13:00') }, 'Wed 2 Dec 1:00 pm – end of the day'],
    [{ lastDate: null, endsAt: at('2026-12-02T15:30') }, 'Tue 1 Dec – Wed 2 Dec 3:30 pm'],
    [
      { firstDate: null, lastDate: null, startsAt: at('2026-12-02T13:00'), endsAt: at('2026-12-02T15:30') },
      'Wed 2 Dec 1:00 pm – 3:30 pm',
    ],
  ])('of %o are told by their days, and by times only where these were given', async (edges, text) => {
    openTimeOff(NO_IMPACT, { 'salons.manage.timeOff.list': () => [{ ...LEAVE, ...edges }] })
    expect(await screen.findByText(text)).toBeTruthy()
  })

  it('name who is away, also once she has left', async () => {
    const hers = { ...LEAVE, staffId: idOf(77), staffName: named('Latifa') }
    openTimeOff(NO_IMPACT, { 'salons.manage.timeOff.list': () => [hers] })
    expect(await screen.findByText('Latifa')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Remove the absence of Latifa from/ })).toBeTruthy()
  })

  it('take whole days of the salon unless times are given', async () => {
    const { server } = openTimeOff(NO_IMPACT)
    await set('Who?', SARA)
    await set('First day', '2026-12-10')
    await press('Enter the absence')
    await screen.findByText(/Enter a first and a last day/)
    await set('Last day', '2026-12-11')
    await press('Enter the absence')
    await screen.findByText('Saved.')
    await set('First day', '2026-12-20')
    await set('From (optional)', '13:00')
    await set('Last day', '2026-12-20')
    await set('To (optional)', '15:30')
    await set('Who?', SARA)
    await press('Enter the absence')
    await vi.waitFor(() => expect(server.callsOf(ADD)).toHaveLength(2))
    const common = { salonId: SALON_ID, staffId: SARA, reason: '' }
    expect(server.callsOf(ADD).map(({ input }) => input)).toEqual([
      { ...common, firstDate: '2026-12-10', lastDate: '2026-12-11' },
      { ...common, startsAt: at('2026-12-20T13:00'), endsAt: at('2026-12-20T15:30') },
    ])
  })

  it('say at which day they are wrong, and lead there', async () => {
    openTimeOff(NO_IMPACT)
    await press('Enter the absence')
    expect(document.activeElement).toBe(screen.getByLabelText('First day'))
    await set('First day', '2026-12-10')
    await set('Last day', '2026-12-09')
    await press('Enter the absence')
    expect(document.activeElement).toBe(screen.getByLabelText('Last day'))
    expect(screen.getByLabelText('First day').getAttribute('aria-invalid')).toBeNull()
  })

  it('are asked about when the page is left before they are entered', async () => {
    openTimeOff(NO_IMPACT)
    await set('First day', '2026-12-10')
    fireEvent.click(screen.getAllByRole('link', { name: 'Clients' })[0]!)
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeTruthy()
  })

  it('name the bookings in them before they are entered', async () => {
    const { server } = openTimeOff(IMPACT)
    await set('First day', '2026-11-22')
    await set('Last day', '2026-11-22')
    await press('Enter the absence')
    await screen.findByRole('region', { name: '2 bookings would be affected' })
    expect(server.callsOf(ADD)).toEqual([])
    await press('Save and keep the bookings')
    await screen.findByText('Saved.')
    expect(server.callsOf(ADD)[0]?.input).toMatchObject({ staffId: NOURA, impact: IMPACT.impact })
  })

  it('have each booking in them handled as it was chosen, and tell what became of it', async () => {
    const away = calendarBooking('2026-11-22T18:00', { id: idOf(5) })
    let isFree = false
    const { server } = openTimeOff(IMPACT, {
      'bookings.manage.relocate': () =>
        isFree
          ? { ...away, lines: away.lines.map((line) => ({ ...line, staff: HANAN })) }
          : refuse('SLOT_TAKEN'),
      'bookings.manage.cancel': () => ({ ...away, id: idOf(6), status: 'cancelled' }),
    })
    await set('First day', '2026-11-22')
    await set('Last day', '2026-11-22')
    await press('Enter the absence')
    await set('All of them', 'other_staff')
    await set('What becomes of the booking of Huda 6?', 'cancel')
    expect(screen.getByLabelText('All of them')).toHaveProperty('value', '')
    await press('Save and change 2 bookings')
    const dialog = within(await screen.findByRole('dialog', { name: 'What became of the bookings' }))
    await dialog.findByText('Nobody else is free at this time.')
    await dialog.findByText('The customer gets a message, and back what was paid.')
    dialog.getByRole('button', { name: 'Choose another time' })
    isFree = true
    fireEvent.click(dialog.getByRole('button', { name: 'Try again what was not changed' }))
    await dialog.findByText(/^Now Sun,? 22 Nov 6:00 pm · Hanan$/)
    expect(server.callsOf('bookings.manage.relocate').map(({ input }) => input)).toEqual(
      Array.from({ length: 2 }, () => ({ id: idOf(5), version: 1, to: 'other_staff' })),
    )
    expect(server.callsOf('bookings.manage.cancel').map(({ input }) => input)).toEqual([
      { id: idOf(6), version: 1 },
    ])
    fireEvent.click(dialog.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('keep what was chosen through a refusal and a lost answer, and handle the bookings once it was made', async () => {
    let impact = IMPACT
    const answers = [refuse('BOOKINGS_AFFECTED', { count: 1 }), refuse('INTERNAL'), { id: idOf(91) }]
    const { server } = openTimeOff(IMPACT, {
      'salons.manage.timeOff.impact': () => impact,
      [ADD]: () => answers.shift(),
      'bookings.manage.cancel': () => ({ ...calendarBooking('2026-11-22T18:00'), status: 'cancelled' }),
    })
    const choice = () => screen.findByLabelText('What becomes of the booking of Huda 5?')
    await set('First day', '2026-11-22')
    await set('Last day', '2026-11-22')
    await press('Enter the absence')
    await set('What becomes of the booking of Huda 5?', 'cancel')
    await press('Save and change 1 booking')
    // others are hit by now: it is looked at anew
    await press('Enter the absence')
    expect(await choice()).toHaveProperty('value', 'cancel')
    await press('Save and change 1 booking')
    await screen.findByRole('alert')
    expect(await choice()).toHaveProperty('value', 'cancel')
    // it was made: whoever looks once more finds nothing that it would hit
    impact = NO_IMPACT
    await press('Save and change 1 booking')
    await screen.findByText('The customer gets a message, and back what was paid.')
    const sent = server.callsOf(ADD).map(({ input }) => input)
    expect(sent[2]).toEqual(sent[1])
    expect(server.callsOf('salons.manage.timeOff.impact')).toHaveLength(2)
    expect(server.callsOf('bookings.manage.cancel')).toHaveLength(1)
  })

  it('leave the focus at their list when one is taken back', async () => {
    openTimeOff(NO_IMPACT)
    const remove = await screen.findByRole('button', { name: /^Remove the absence of Noura/ })
    remove.focus()
    fireEvent.click(remove)
    await screen.findByText('Nobody is away.')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Coming absences' }))
  })

  it('are there again when taking one back is undone', async () => {
    const { server } = openTimeOff(NO_IMPACT, { [RESTORE]: () => ({}) })
    await press(/^Remove the absence of Noura/)
    await press('Undo')
    await screen.findByText('The absence is entered again.')
    expect(server.callsOf(RESTORE).map(({ input }) => input)).toEqual([{ salonId: SALON_ID, id: LEAVE.id }])
  })

  it('are gone when one is taken back again after that was undone', async () => {
    let listed = [LEAVE]
    const keys: unknown[] = []
    openTimeOff(NO_IMPACT, {
      'salons.manage.timeOff.list': () => listed,
      'salons.manage.timeOff.remove'({ input }) {
        const { idempotencyKey } = Object(input)
        // what was done under a key is answered again, and not done again
        if (!keys.includes(idempotencyKey)) listed = []
        keys.push(idempotencyKey)
        return {}
      },
      [RESTORE]() {
        listed = [LEAVE]
        return {}
      },
    })
    await press(/^Remove the absence of Noura/)
    await screen.findByText('Nobody is away.')
    await press('Undo')
    await press(/^Remove the absence of Noura/)
    await screen.findByText('Nobody is away.')
    expect(new Set(keys).size).toBe(2)
  })

  it('are taken back by the same order after a lost answer', async () => {
    const answers = [refuse('INTERNAL'), {}]
    const { server } = openTimeOff(NO_IMPACT, { 'salons.manage.timeOff.remove': () => answers.shift() })
    await press(/^Remove the absence of Noura/)
    await screen.findByRole('alert')
    await press(/^Remove the absence of Noura/)
    await screen.findByText('The absence was removed.')
    const [first, second] = server.callsOf('salons.manage.timeOff.remove').map(({ input }) => input)
    expect(second).toEqual(first)
  })

  it('say so when one cannot be entered again', async () => {
    openTimeOff(NO_IMPACT, { [RESTORE]: () => refuse('NOT_FOUND') })
    await press(/^Remove the absence of Noura/)
    await press('Undo')
    expect(await screen.findByText(/^We could not find this/)).toBeTruthy()
  })

  it('are listed, and can be taken back', async () => {
    const { server } = openTimeOff(NO_IMPACT)
    await screen.findByText('Travelling')
    await press(/^Remove the absence of Noura from Tue,? 1 Dec/)
    await screen.findByText('Nobody is away.')
    expect(server.callsOf('salons.manage.timeOff.remove')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, id: LEAVE.id, idempotencyKey: expect.any(String) },
    })
  })
})
