import type { MenuView, ServiceSettings } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { IMPACT, NO_IMPACT, OFFICE, openOffice } from '../../../../testing/office.ts'
import { idOf, named, NOURA, SARA } from '../../../../testing/salons.ts'

const [HAIR, CUT, STEAM] = [idOf(10), idOf(11), idOf(31)]

const MENU: MenuView = {
  categories: [{ id: HAIR, name: named('Hair'), isActive: true }],
  services: [
    {
      ...{ id: CUT, categoryId: HAIR, name: named('Haircut'), priceHalalas: 100_00, durationMinutes: 45 },
      ...{ isActive: true, isDone: false, hasRoom: true },
    },
  ],
  kinds: [
    { key: 'hair', name: named('All about hair') },
    { key: 'nails', name: named('Nails') },
  ],
  staff: [
    { id: NOURA, name: named('Noura') },
    { id: SARA, name: named('Sara') },
  ],
  rooms: [{ id: STEAM, name: named('Steam room'), isActive: false }],
}
const SERVICE: ServiceSettings = {
  ...{ categoryId: HAIR, name: named('Haircut'), description: named('Short') },
  ...{ priceHalalas: 100_00, durationMinutes: 45, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
  ...{ position: 0, isActive: true, staffIds: [SARA], roomIds: [], variants: [], addOns: [] },
}

type Handlers = NonNullable<Parameters<typeof openOffice>[1]>

const openServices = (handlers: Handlers = {}) =>
  openOffice(`${OFFICE}/settings/services`, {
    'salons.manage.services.list': () => MENU,
    'salons.manage.services.read': () => ({ version: 'v1', settings: SERVICE }),
    'salons.manage.services.impact': () => NO_IMPACT,
    'salons.manage.categories.impact': () => NO_IMPACT,
    ...handlers,
  })
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

it('a service is edited in its place: what it costs and takes, who does it, and whether it is offered', async () => {
  const { server } = openServices({
    'salons.manage.services.update': ({ input }) => ({ ...(input as object), version: 'v2' }),
  })
  await press(/^Haircut Nobody does it/)
  await set('Price in riyals', 'a lot')
  await set('Duration in minutes', '4')
  fireEvent.click(screen.getByLabelText(/^The customer waits/))
  await set('The wait begins after, in minutes', '30')
  await set('The wait lasts, in minutes', '99')
  await press('Save')
  await screen.findByText('Enter an amount in riyals, such as 120 or 99.50.')
  screen.getByText('Enter a whole number from 5 to 720.')
  await set('Price in riyals', '١٢٠٫٥')
  await set('Duration in minutes', '90')
  await press('Save')
  await screen.findByText('The wait begins after the start, and ends with the service at the latest.')
  await set('The wait lasts, in minutes', '60')
  fireEvent.click(screen.getByLabelText('Noura'))
  fireEvent.click(screen.getByLabelText('Steam room (out of use)'))
  fireEvent.click(screen.getByLabelText('Customers can book this service'))
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf('salons.manage.services.update').map(({ input }) => input)).toMatchObject([
    {
      ...{ serviceId: CUT, version: 'v1' },
      settings: {
        ...SERVICE,
        ...{
          priceHalalas: 120_50,
          durationMinutes: 90,
          isActive: false,
          staffIds: [NOURA, SARA],
          roomIds: [STEAM],
        },
        processing: { startMinute: 30, lengthMinutes: 60 },
      },
    },
  ])
})

it('a service comes in variants, and with what may be added to it', async () => {
  const long = { id: idOf(30), name: named('Long'), priceHalalas: 150_00, durationMinutes: 90 }
  const { server } = openServices({
    'salons.manage.services.read': () => ({ version: 'v1', settings: { ...SERVICE, variants: [long] } }),
    'salons.manage.services.update': ({ input }) => ({ ...(input as object), version: 'v2' }),
  })
  await press(/^Haircut Nobody does it/)
  const [variants, addOns] = ['Variants', 'Add-ons'].map(
    (name) => () => within(screen.getByRole('group', { name })),
  )
  await screen.findByRole('group', { name: 'Variants' })
  fireEvent.change(variants!().getByLabelText('Price in riyals'), { target: { value: '160' } })
  await press('Add an add-on')
  await press('Save')
  await screen.findByText('Something here is not complete.')
  await set('Name of the add-on in Arabic', 'غسل')
  await set('Name of the add-on in English', 'Wash')
  fireEvent.change(addOns!().getByLabelText('Price in riyals'), { target: { value: '20' } })
  await set('Extra minutes', '10')
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf('salons.manage.services.update')[0]?.input).toMatchObject({
    settings: {
      variants: [{ ...long, priceHalalas: 160_00 }],
      addOns: [
        {
          ...{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: { ar: 'غسل', en: 'Wash' } },
          ...{ priceHalalas: 20_00, extraMinutes: 10 },
        },
      ],
    },
  })
})

it('the focus stays among the variants when one of them is removed', async () => {
  openServices()
  await press(/^Haircut Nobody does it/)
  await press('Add a variant')
  const variants = within(screen.getByRole('group', { name: 'Variants' }))
  fireEvent.click(variants.getByRole('button', { name: /^Remove/ }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a variant' }))
})

it('a service with coming bookings is taken off the offer by a second word', async () => {
  const { server } = openServices({
    'salons.manage.services.impact': () => IMPACT,
    'salons.manage.services.update': ({ input }) => ({ ...(input as object), version: 'v2' }),
  })
  await press(/^Haircut Nobody does it/)
  fireEvent.click(await screen.findByLabelText('Customers can book this service'))
  await press('Save')
  await screen.findByRole('region', { name: '2 bookings would be affected' })
  expect(server.callsOf('salons.manage.services.update')).toEqual([])
  await press('Save and keep the bookings')
  await screen.findByText('Saved.')
  expect(server.callsOf('salons.manage.services.update')[0]?.input).toMatchObject({ impact: IMPACT.impact })
})

it('a service is added to its category; a refusal leaves what was typed', async () => {
  let isDown = true
  const { server } = openServices({
    'salons.manage.services.add': () => {
      if (isDown) throw new Error('down')
      return { id: idOf(12) }
    },
  })
  await press('Add a service')
  const form = await screen.findByRole('form', { name: 'Add a service' })
  const add = () => fireEvent.click(within(form).getByRole('button', { name: 'Add a service' }))
  add()
  await screen.findAllByText('Enter the name in this language.')
  await set('Name of the service in Arabic', 'ضفائر')
  await set('Name of the service in English', 'Braids')
  await set('Price in riyals', '80')
  add()
  await within(form).findByRole('alert')
  expect(screen.getByLabelText<HTMLInputElement>('Price in riyals').value).toBe('80')
  isDown = false
  add()
  await screen.findByText('Added.')
  expect(server.callsOf('salons.manage.services.add').at(-1)?.input).toMatchObject({
    settings: { categoryId: HAIR, name: { ar: 'ضفائر', en: 'Braids' }, priceHalalas: 80_00, position: 1 },
  })
})

it('a category is added, and one that is there renamed', async () => {
  const settings = { kind: 'hair', name: named('Hair'), position: 0, isActive: true }
  const { server } = openServices({
    'salons.manage.categories.add': () => ({ id: idOf(12) }),
    'salons.manage.categories.read': () => ({ version: 'v1', settings }),
    'salons.manage.categories.update': ({ input }) => ({ ...(input as object), version: 'v2' }),
  })
  await press('Add a category')
  await set('Name of the category in Arabic', 'أظافر')
  await set('Name of the category in English', 'Nails')
  await set('Customers find it under', 'nails')
  await press('Add a category')
  await screen.findByText('Added.')
  expect(server.callsOf('salons.manage.categories.add').at(-1)?.input).toMatchObject({
    settings: { kind: 'nails', name: { ar: 'أظافر', en: 'Nails' }, position: 1, isActive: true },
  })
  await press('Edit the category Hair')
  await set('Name of the category in English', 'Hair and more')
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf('salons.manage.categories.update').at(-1)?.input).toMatchObject({
    settings: { ...settings, name: { ...settings.name, en: 'Hair and more' } },
  })
})

it('what is refused leads to the first field that is wrong, in a service that there is and in a new one', async () => {
  openServices()
  await press(/^Haircut Nobody does it/)
  await set('Name of the service in English', '')
  await set('Price in riyals', 'a lot')
  await press('Save')
  expect(document.activeElement).toBe(screen.getByLabelText('Name of the service in English'))
  await press('Add a service')
  const form = within(await screen.findByRole('form', { name: 'Add a service' }))
  fireEvent.change(form.getByLabelText('Name of the service in Arabic'), { target: { value: 'ضفائر' } })
  fireEvent.change(form.getByLabelText('Name of the service in English'), { target: { value: 'Braids' } })
  fireEvent.click(form.getByRole('button', { name: 'Add a service' }))
  expect(document.activeElement).toBe(form.getByLabelText('Price in riyals'))
})

it('what is typed about a service is there again after another one was looked at', async () => {
  const [service] = MENU.services
  openServices({
    'salons.manage.services.list': () => ({
      ...MENU,
      services: [service, { ...service, id: STEAM, name: named('Steam bath') }],
    }),
  })
  const haircut = await screen.findByRole('button', { name: /^Haircut/ })
  fireEvent.click(haircut)
  await set('Name of the service in English', 'Long haircut')
  await press(/^Steam bath/)
  expect(within(haircut).getByText('Not saved')).toBeTruthy()
  fireEvent.click(haircut)
  expect(within(haircut).queryByText('Not saved')).toBeNull()
  expect(screen.getByLabelText('Name of the service in English')).toHaveProperty('value', 'Long haircut')
  // one in which nothing was typed is gone, and what is given up is forgotten
  await press('Discard changes')
  fireEvent.click(haircut)
  expect(screen.queryByLabelText('Name of the service in English')).toBeNull()
})

it('a new service stays while another one is looked at, until it is given up', async () => {
  openServices()
  await press('Add a service')
  await set('Name of the service in English', 'Braids')
  await press(/^Haircut/)
  await press('Add a service')
  const form = within(await screen.findByRole('form', { name: 'Add a service' }))
  expect(form.getByLabelText('Name of the service in English')).toHaveProperty('value', 'Braids')
  fireEvent.click(form.getByRole('button', { name: 'Cancel' }))
  await press('Add a service')
  expect(screen.getByLabelText('Name of the service in English')).toHaveProperty('value', '')
})

it('a form that takes the place of its button takes the focus, and gives it back', async () => {
  openServices({
    'salons.manage.services.add': () => ({ id: idOf(12) }),
    'salons.manage.categories.add': () => ({ id: idOf(13) }),
  })
  const focused = () => document.activeElement
  await press('Add a service')
  const arabic = screen.getByLabelText('Name of the service in Arabic')
  expect(focused()).toBe(arabic)
  await press('Cancel')
  expect(focused()).toBe(screen.getByRole('button', { name: 'Add a service' }))
  await press('Add a category')
  expect(focused()).toBe(screen.getByLabelText('Name of the category in Arabic'))
  await set('Name of the category in Arabic', 'أظافر')
  await set('Name of the category in English', 'Nails')
  await press('Add a category')
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  expect(focused()).toBe(screen.getByRole('button', { name: 'Add a category' }))
})
