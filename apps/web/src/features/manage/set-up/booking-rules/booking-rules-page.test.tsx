import type { BookingRulesSettings } from '@salon/contract'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OFFICE, openOffice } from '../../../../testing/office.ts'

const RULES: BookingRulesSettings = {
  confirmation: 'instant',
  minimumNoticeMinutes: 60,
  furthestDays: 60,
  stepMinutes: 15,
  maxOpenBookings: 5,
  prayerMode: 'ignored',
  prayerBeforeMinutes: 0,
  prayerAfterMinutes: 20,
}

const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

it('the booking rules are saved as they were chosen, and shown as customers read them', async () => {
  const { server } = openOffice(`${OFFICE}/settings/booking-rules`, {
    'salons.manage.bookingRules.read': () => ({ version: 'v1', settings: RULES }),
    'salons.manage.bookingRules.update': () => ({ version: 'v2', settings: RULES }),
  })
  await set('How are bookings confirmed?', 'manual')
  const prayer = await screen.findByRole('combobox', { name: 'At prayer times' })
  const said = prayer.getAttribute('aria-describedby')
  expect(document.getElementById(said ?? '')?.textContent).toMatch(/^Bookings that are made already stay/)
  await set('At prayer times', 'closed')
  await set('Until so long after it', '30')
  const preview = within(await screen.findByRole('region', { name: 'What customers read' }))
  preview.getByText('The salon confirms each booking itself; you get a message.')
  preview.getByText('The salon pauses during prayer times.')
  await set('So many days ahead at most', '400')
  save()
  await screen.findByText('Enter a whole number from 0 to 365.')
  await set('So many days ahead at most', '90')
  save()
  await screen.findByText('Saved.')
  expect(server.callsOf('salons.manage.bookingRules.update').map(({ input }) => input)).toMatchObject([
    {
      version: 'v1',
      settings: {
        ...RULES,
        ...{ confirmation: 'manual', prayerMode: 'closed', prayerAfterMinutes: 30, furthestDays: 90 },
      },
    },
  ])
})
