import type { SalonProfileSettings } from '@salon/contract'
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OFFICE, openOffice } from '../../../../testing/office.ts'
import { named } from '../../../../testing/salons.ts'

const PROFILE: SalonProfileSettings = {
  name: named('Rose'),
  about: named('A quiet place'),
  district: named('Olaya'),
  address: named('Some Street'),
  latitude: 24.7,
  longitude: 46.7,
}

const set = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

it('the profile is written in both languages, with a place and a number that exist', async () => {
  const { server } = openOffice(`${OFFICE}/settings/profile`, {
    'salons.manage.profile.read': () => ({ version: 'v1', settings: PROFILE }),
    'salons.manage.profile.update': () => ({ version: 'v2', settings: PROFILE }),
  })
  await set('Name in English', ' ')
  await set('Latitude', '124')
  await set(/Phone for customers/, '12')
  save()
  await screen.findByText('Enter the name in this language, too.')
  screen.getByText('Enter degrees from -90 to 90.')
  screen.getByText('Enter a complete phone number.')
  expect(screen.getByLabelText('Name in Arabic').getAttribute('dir')).toBe('rtl')
  await set('Name in English', 'Rose Garden')
  await set('Latitude', '24.71')
  await set(/Phone for customers/, '٠١١ ٢٣٤ ٥٦٧٨')
  save()
  await screen.findByText('Saved.')
  expect(server.callsOf('salons.manage.profile.update').map(({ input }) => input)).toMatchObject([
    {
      version: 'v1',
      settings: {
        ...PROFILE,
        name: { ...PROFILE.name, en: 'Rose Garden' },
        ...{ latitude: 24.71, phone: '+966112345678' },
      },
    },
  ])
})
