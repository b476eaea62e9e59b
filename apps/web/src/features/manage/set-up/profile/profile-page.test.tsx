import type { SalonProfileSettings } from '@salon/contract'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
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
  await set('Position on the map', '124, 46.7')
  await set(/Phone for customers/, '12')
  save()
  await screen.findByText('Enter the name in this language.')
  screen.getByText('Enter latitude and longitude, such as 24.6877, 46.6858.')
  screen.getByText('Enter a complete phone number.')
  expect(screen.getByLabelText('Name in Arabic').getAttribute('dir')).toBe('rtl')
  await set('Name in English', 'Rose Garden')
  await set('Position on the map', '24.71, 46.7')
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

describe('the position', () => {
  const field = () => screen.findByLabelText<HTMLInputElement>('Position on the map')
  const paste = (text: string) => set('Position on the map', text)
  const openProfile = () =>
    openOffice(`${OFFICE}/settings/profile`, {
      'salons.manage.profile.read': () => ({ version: 'v1', settings: PROFILE }),
      'salons.manage.profile.update': () => ({ version: 'v2', settings: PROFILE }),
    })

  it('is taken out of a link to a map, and can be looked at there', async () => {
    const { server } = openProfile()
    expect((await field()).value).toBe('24.7, 46.7')
    await paste('https://www.google.com/maps/place/Rose/@24.6,46.6,17z/data=!8m2!3d24.6877!4d46.6858')
    expect((await field()).value).toBe('24.6877, 46.6858')
    const map = await screen.findByRole('link', { name: 'Open in maps' })
    expect(map.getAttribute('href')).toBe('https://www.google.com/maps/search/?api=1&query=24.6877,46.6858')
    save()
    await screen.findByText('Saved.')
    expect(server.callsOf('salons.manage.profile.update')[0]?.input).toMatchObject({
      settings: { ...PROFILE, latitude: 24.6877, longitude: 46.6858 },
    })
  })

  it('is not in a short link, which says at once what to do', async () => {
    openProfile()
    await paste('https://maps.app.goo.gl/4kUVyAL7V2hEbrTr9')
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^This link does not hold the position itself/,
    )
    expect(screen.queryByRole('link', { name: 'Open in maps' })).toBeNull()
    save()
    expect(document.activeElement).toBe(await field())
    expect(screen.getByRole('alert').textContent).toMatch(/^This link does not hold the position itself/)
  })

  describe('of the phone', () => {
    const stand = (
      getCurrentPosition: (found: (at: object) => void, failed: (error: object) => void) => void,
    ) =>
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } })
    const use = async () =>
      fireEvent.click(await screen.findByRole('button', { name: 'I am at the salon: use this position' }))

    afterEach(() => void Reflect.deleteProperty(navigator, 'geolocation'))

    it('is taken over', async () => {
      stand((found) => found({ coords: { latitude: 24.68771234, longitude: 46.6858 } }))
      openProfile()
      await use()
      expect((await field()).value).toBe('24.687712, 46.6858')
    })

    it.each([
      [1, /^Your browser keeps your position to itself/],
      [2, /^Your position could not be found/],
      [3, /^Finding your position took too long/],
    ])('says why it is not found (%i), until another one is typed', async (code, text) => {
      stand((_found, failed) => failed({ code }))
      openProfile()
      await use()
      expect((await screen.findByRole('alert')).textContent).toMatch(text)
      await paste('24.6, 46.6')
      expect(screen.queryByRole('alert')).toBeNull()
    })
  })
})
