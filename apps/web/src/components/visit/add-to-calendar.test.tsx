import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { setLocale } from '../../i18n/locale.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newBooking, NOON } from '../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  localStorage.setItem('salon.signedIn', '1')
})

/** What the button of a booking's page saves, line by line. */
async function save(booking: ReturnType<typeof newBooking>, button: string): Promise<string[]> {
  fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => booking,
    'notifications.forBooking': () => [],
  })
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
    return 'blob:saved'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  renderApp(`/bookings/${booking.id}`)
  fireEvent.click(await screen.findByRole('button', { name: button }))
  return ((await saved[0]?.text()) ?? '').replaceAll('\r\n ', '').split('\r\n')
}

it('saves the visit as an event of its own, counted by its changes, in the language of the page', async () => {
  const lines = await save(newBooking({ version: 3 }), 'Add to calendar')
  expect(lines).toEqual(
    expect.arrayContaining([
      `UID:${idOf(5)}@salon`,
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'SUMMARY:Visit at Rose',
      'TRIGGER:-PT2H',
    ]),
  )
})

it('saves the same in Arabic', async () => {
  await setLocale('ar')
  const lines = await save(newBooking(), 'أضف إلى التقويم')
  expect(lines.find((line) => line.startsWith('SUMMARY:'))).toMatch(/^SUMMARY:موعد في /)
  await setLocale('en')
})

it('cancels the same event once the visit is cancelled, without a reminder', async () => {
  const lines = await save(newBooking({ status: 'cancelled', version: 4 }), 'Cancel in my calendar, too')
  expect(lines).toEqual(expect.arrayContaining([`UID:${idOf(5)}@salon`, 'SEQUENCE:4', 'STATUS:CANCELLED']))
  expect(lines).not.toContain('BEGIN:VALARM')
})
