import type { BooksRunView, ComparedBooksView } from '@salon/contract'
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, shouldAdvanceTime: true })
})

const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

const LATEST = {
  ...{ at: at('2026-11-22T11:45'), since: at('2026-11-19T11:45'), payments: 42, isComplete: true },
}
const NOW = { ...LATEST, at: at('2026-11-22T12:00'), payments: 43 }
const RUN: BooksRunView = {
  ...{ latest: NOW, correctedCount: 0, openCount: 0, retryAfterSeconds: 60 },
}
const LIST: ComparedBooksView = { latest: LATEST, openCount: 0, items: [], nextCursor: null }

/** The page before and after its books were compared. */
function openBooks(run: () => unknown, after: ComparedBooksView = { ...LIST, latest: NOW }) {
  let isCompared = false
  return openOffice(
    `${OFFICE}/payments/books`,
    {
      'payments.manage.reconciliation.list': () => (isCompared ? after : LIST),
      'payments.manage.reconciliation.run': async () => {
        isCompared = true
        return run()
      },
    },
    'manager',
  )
}

const button = (name = 'Compare now') => screen.findByRole('button', { name })

async function press(name?: string) {
  fireEvent.click(await button(name))
}

describe('comparing the books at once', () => {
  it('says that it is under way, then what came of it, and the list follows', async () => {
    let answer = (_run: BooksRunView) => {}
    const run = new Promise((resolve) => {
      answer = resolve
    })
    const { server } = openBooks(() => run)
    await screen.findByText(/42 payments compared/)
    await press()
    expect((await screen.findByText(/We are asking Moyasar/)).closest('[role=status]')).not.toBeNull()
    expect((await button()).getAttribute('aria-busy')).toBe('true')
    await press()
    answer({ ...RUN, correctedCount: 2, openCount: 1 })
    const status = await screen.findByText(
      'Compared just now. 2 payments were put right. 1 difference for you to look at',
    )
    expect(status.closest('[role=status]')).not.toBeNull()
    await screen.findByText(/^Last compared: .*12:00 pm · 43 payments compared/)
    const sent = server.callsOf('payments.manage.reconciliation.run')
    expect(sent.map(({ input }) => input)).toEqual([{ salonId: SALON_ID }])
  })

  it('rests for as long as the server asks, and keeps the focus', async () => {
    const { server } = openBooks(() => RUN)
    ;(await button()).focus()
    await press()
    await screen.findByText('Compared just now. Everything agrees.')
    screen.getByText(/^Can be compared again in \d\d seconds$/)
    expect((await button()).getAttribute('aria-disabled')).toBe('true')
    await press()
    await wait(50)
    screen.getByText(/^Can be compared again in \d{1,2} seconds$/)
    await wait(10)
    expect(screen.queryByText(/Can be compared again/)).toBeNull()
    expect(document.activeElement).toBe(await button())
    await press()
    await vi.waitFor(() => expect(server.callsOf('payments.manage.reconciliation.run')).toHaveLength(2))
  })

  it('names what was not compared to the end, and what was not there', async () => {
    const incomplete = { ...NOW, isComplete: false }
    const { unmount } = openBooks(() => ({ ...RUN, latest: incomplete }), { ...LIST, latest: incomplete })
    await press()
    await screen.findByText('Compared just now. No difference so far')
    unmount()
    openBooks(() => ({ ...RUN, latest: null }), { ...LIST, latest: null })
    await press()
    expect(await screen.findByText(/nothing takes money online/)).not.toBeNull()
  })

  it('says why it could not be, and can be tried again after a while', async () => {
    const answers = [refuse('GATEWAY_UNAVAILABLE', { retryAfterSeconds: 45 }), RUN]
    openBooks(() => answers.shift())
    await press()
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toBe('Moyasar did not answer to the end, so not everything could be compared.')
    screen.getByText(/^Can be compared again in 4\d seconds$/)
    await wait(45)
    await press('Try again')
    await screen.findByText('Compared just now. Everything agrees.')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that somebody else was quicker, whose findings are shown', async () => {
    openBooks(() => refuse('BOOKS_COMPARED_JUST_NOW', { retryAfterSeconds: 20 }))
    await press()
    await screen.findByText('These books are being compared, or were less than a minute ago.')
    screen.getByText(/^Can be compared again in (20|1\d) seconds$/)
    expect(await screen.findByText(/43 payments compared/)).not.toBeNull()
  })

  it('shows by itself what the server compared meanwhile', async () => {
    let latest = LATEST
    openOffice(
      `${OFFICE}/payments/books`,
      { 'payments.manage.reconciliation.list': () => ({ ...LIST, latest }) },
      'manager',
    )
    await screen.findByText(/42 payments compared/)
    latest = NOW
    await wait(60)
    expect(await screen.findByText(/43 payments compared/)).not.toBeNull()
  })
})
