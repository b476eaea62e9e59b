import type { OpeningView, SalonDraftSettings } from '@salon/contract'
import { USUAL_SERVICES } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { newMember, newMembership, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { newAccess, newUser } from '../../../testing/people.ts'
import { named } from '../../../testing/salons.ts'

const ABOUT: SalonDraftSettings = {
  ...{
    name: named('Rose'),
    slug: 'rose',
    audience: 'women',
    cityKey: 'riyadh',
    latitude: 24.7,
    longitude: 46.7,
  },
  ...{ district: named(''), address: named('Some Street') },
}

/** A salon of hers on its way, where these parts are missing. */
function openDraft(
  opening: Partial<OpeningView>,
  handlers: Parameters<typeof openOffice>[1] = {},
  path = `${OFFICE}/opening`,
) {
  const { status = 'draft' } = opening
  const memberships = [{ ...newMembership('owner'), status }]
  return openOffice(path, {
    'accounts.refresh': () => newAccess('a1', newMember('owner', { memberships })),
    'salons.manage.opening.read': () => ({ status, reason: null, missing: [], ...opening }),
    'salons.manage.drafts.read': () => ({ version: 'v1', settings: ABOUT }),
    'salons.manage.services.list': () => ({
      ...{ categories: [], services: [], staff: [] },
      kinds: [
        { key: 'hair', name: named('Hair') },
        { key: 'makeup', name: named('Makeup') },
      ],
    }),
    ...handlers,
  })
}

it('somebody without a salon begins one, and keeps what she typed when its address is taken', async () => {
  let answer: unknown = refuse('SLUG_TAKEN')
  const user = newUser()
  const { server, address } = openOffice('/manage', {
    'accounts.refresh': () => newAccess('a1', user),
    'accounts.me': () => ({ ...user, memberships: [{ ...newMembership('owner'), status: 'draft' }] }),
    'salons.manage.drafts.cities': () => [
      { key: 'riyadh', name: named('Riyadh'), latitude: 24.7, longitude: 46.6 },
    ],
    'salons.manage.drafts.suggestSlug': () => ({ slug: 'rose-2' }),
    'salons.manage.drafts.create': () => answer,
    'salons.manage.opening.read': () => ({ status: 'draft', reason: null, missing: ['hours'] }),
    'salons.manage.weeklyHours.read': () => ({ version: 'v1', settings: { windows: [] } }),
  })
  fireEvent.click(await screen.findByRole('link', { name: 'Open your salon' }))
  const set = async (label: string, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } })
  await set('Name in Arabic', 'روز')
  await set('Name in English', 'Rose')
  fireEvent.blur(screen.getByLabelText('Name in English'))
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  await screen.findByText('Choose a city.')
  await screen.findByDisplayValue('rose-2')
  await screen.findByRole('option', { name: 'Riyadh' })
  await set('City', 'riyadh')
  await set('Address in Arabic', 'شارع')
  await set('Address in English', 'Street')
  await set('Position on the map', '24.69, 46.68')
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  await screen.findByText(/Another salon has this page address/)
  screen.getByDisplayValue('Rose')
  answer = { salonId: SALON_ID, slug: 'rose-3' }
  await set('Address of your page', 'rose-3')
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  await waitFor(() =>
    expect(address()).toMatchObject({ path: `${OFFICE}/opening`, search: { step: 'hours' } }),
  )
  expect(server.callsOf('salons.manage.drafts.create').at(-1)?.input).toMatchObject({
    ...{ slug: 'rose-3', cityKey: 'riyadh', latitude: 24.69, longitude: 46.68, audience: 'women' },
  })
})

it('leads to the first field of a step that is wrong', async () => {
  openDraft({ missing: ['name'] }, { 'salons.manage.drafts.cities': () => [] })
  const name = await screen.findByLabelText('Name in English')
  fireEvent.change(name, { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('Address in English'), { target: { value: '' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  expect(document.activeElement).toBe(name)
})

it('asks before another step takes away what was typed in this one', async () => {
  const { address } = openDraft(
    { missing: ['services'] },
    {
      'salons.manage.weeklyHours.read': () => ({ version: 'v1', settings: { windows: [] } }),
      'salons.manage.weeklyHours.update': () => ({ version: 'v2', settings: { windows: [] } }),
    },
    `${OFFICE}/opening?step=hours`,
  )
  await screen.findByLabelText('Sunday, to')
  const goTo = (step: string) => fireEvent.click(screen.getByRole('link', { name: step }))
  goTo('Team')
  await waitFor(() => expect(address().search).toEqual({ step: 'team' }))
  goTo('Opening hours')
  await screen.findByLabelText('Sunday, to')
  fireEvent.change(screen.getByLabelText('Sunday, to'), { target: { value: '23:00' } })
  goTo('Team')
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Stay here' }))
  expect(screen.getByLabelText('Sunday, to')).toHaveProperty('value', '23:00')
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  await waitFor(() => expect(address().search).toEqual({ step: 'services' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it.each([
  ['services', () => fireEvent.click(screen.getByRole('checkbox', { name: 'Manicure' }))],
  ['services', () => fireEvent.click(screen.getByRole('button', { name: 'Add a service of your own' }))],
  [
    'team',
    () =>
      fireEvent.change(screen.getByLabelText('Your name, as customers see it'), {
        target: { value: 'Mona' },
      }),
  ],
] as const)('asks in the step %s, too', async (step, type) => {
  openDraft(
    { missing: ['hours'] },
    { 'salons.manage.staff.list': () => ({ staff: [], services: [] }) },
    `${OFFICE}/opening?step=${step}`,
  )
  await screen.findByRole('button', { name: 'Save and continue' })
  type()
  const own = screen.queryByLabelText('Service name in English')
  if (own) fireEvent.change(own, { target: { value: 'Henna' } })
  fireEvent.click(screen.getByRole('link', { name: 'Payment' }))
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeTruthy()
})

it('proposes a week, which is saved as it is, and goes on', async () => {
  const { server, address } = openDraft(
    { missing: ['hours', 'services'] },
    {
      'salons.manage.weeklyHours.read': () => ({ version: 'v1', settings: { windows: [] } }),
      'salons.manage.weeklyHours.update': () => ({ version: 'v2', settings: { windows: [] } }),
    },
  )
  await screen.findByRole('heading', { name: 'Opening hours' })
  fireEvent.click(await screen.findByRole('button', { name: 'Save and continue' }))
  await waitFor(() => expect(address().search).toEqual({ step: 'services' }))
  const [call] = server.callsOf('salons.manage.weeklyHours.update')
  expect(call?.input).toMatchObject({ version: 'v1', settings: { windows: { length: 7 } } })
})

it('adds several services at once, each at its own price, and says which price is none', async () => {
  const { server } = openDraft(
    { missing: ['services'] },
    { 'salons.manage.drafts.addServices': () => ({ added: 1 }) },
  )
  const price = await screen.findByLabelText('Price of Haircut in riyals')
  fireEvent.change(price, { target: { value: 'much' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  await screen.findByText(/Enter a price in riyals/)
  expect(price.getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(price, { target: { value: '١٣٠' } })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Blow-dry' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Occasion hairstyle' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Manicure' }))
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  await waitFor(() =>
    expect(server.callsOf('salons.manage.drafts.addServices').map(({ input }) => input)).toEqual([
      {
        ...{ salonId: SALON_ID, own: [] },
        usual: [
          { key: 'haircut', priceHalalas: 130_00, durationMinutes: 45 },
          { key: 'manicure', priceHalalas: 90_00, durationMinutes: 45 },
        ],
      },
    ]),
  )
})

it('adds a service that the salon names itself, and keeps it while it is refused', async () => {
  let answer: unknown = refuse('INTERNAL')
  const { server } = openDraft(
    { missing: ['services'] },
    { 'salons.manage.drafts.addServices': () => answer },
  )
  for (const name of ['Haircut', 'Blow-dry', 'Occasion hairstyle'])
    fireEvent.click(await screen.findByRole('checkbox', { name }))
  const add = screen.getByRole('button', { name: 'Add a service of your own' })
  fireEvent.click(add)
  fireEvent.click(add)
  const first = within(screen.getByRole('group', { name: 'Your own service 1' }))
  const set = (label: string, value: string) =>
    fireEvent.change(first.getByLabelText(label), { target: { value } })
  set('Service name in Arabic', 'حنّاء')
  set('Customers find it under', 'makeup')
  set('Price in riyals', '80')
  const save = screen.getByRole('button', { name: 'Save and continue' })
  fireEvent.click(save)
  first.getByText('Name it in this language.')
  first.getByText('Enter 5 to 720 minutes.')
  set('Service name in English', ' Henna ')
  set('Length in minutes', '٤٠')
  fireEvent.click(save)
  await screen.findByRole('alert')
  expect(first.getByDisplayValue('حنّاء')).toBeTruthy()
  answer = { added: 1 }
  fireEvent.click(save)
  const henna = {
    ...{ name: { ar: 'حنّاء', en: 'Henna' }, kind: 'makeup' },
    ...{ priceHalalas: 80_00, durationMinutes: 40 },
  }
  await waitFor(() =>
    expect(server.callsOf('salons.manage.drafts.addServices').map(({ input }) => input)).toEqual(
      [1, 2].map(() => ({ salonId: SALON_ID, usual: [], own: [henna] })),
    ),
  )
})

it('says which own service has the name of another, and sends none until it has one of its own', async () => {
  const { server } = openDraft(
    { missing: ['services'] },
    { 'salons.manage.drafts.addServices': () => ({ added: 4 }) },
  )
  const add = await screen.findByRole('button', { name: 'Add a service of your own' })
  const save = screen.getByRole('button', { name: 'Save and continue' })
  const fill = (number: number, ar: string) => {
    fireEvent.click(add)
    const row = within(screen.getByRole('group', { name: `Your own service ${number}` }))
    const set = (label: string, value: string) =>
      fireEvent.change(row.getByLabelText(label), { target: { value } })
    set('Service name in Arabic', ar)
    set('Service name in English', 'Own')
    set('Price in riyals', '80')
    set('Length in minutes', '40')
    return { row, rename: (name: string) => set('Service name in Arabic', name) }
  }
  const [haircut] = USUAL_SERVICES.women
  const [first, second] = [fill(1, ` ${haircut?.name.ar} `), fill(2, 'حنّاء')]
  const third = fill(3, 'حنّاء')
  fireEvent.click(save)
  const taken = 'Another service has this name already.'
  first.row.getByText(taken)
  third.row.getByText(taken)
  expect(second.row.queryByText(taken)).toBeNull()
  first.rename('صبغة')
  third.rename('مساج')
  expect(screen.queryByText(taken)).toBeNull()
  fireEvent.click(save)
  await waitFor(() =>
    expect(server.callsOf('salons.manage.drafts.addServices').map(({ input }) => input)).toMatchObject([
      { own: ['صبغة', 'حنّاء', 'مساج'].map((ar) => ({ name: { ar } })) },
    ]),
  )
})

it('leads to the fields of an added service, and from a removed one to adding another', async () => {
  openDraft({ missing: ['services'] })
  const add = await screen.findByRole('button', { name: 'Add a service of your own' })
  const firstOf = (number: number) =>
    within(screen.getByRole('group', { name: `Your own service ${number}` })).getByLabelText(
      'Service name in Arabic',
    )
  fireEvent.click(add)
  expect(document.activeElement).toBe(firstOf(1))
  fireEvent.click(add)
  const second = firstOf(2)
  expect(document.activeElement).toBe(second)
  fireEvent.click(screen.getByRole('button', { name: 'Remove your own service 1' }))
  expect(document.activeElement).toBe(add)
  expect(firstOf(1)).toBe(second)
})

it('has a way back from each step to the one before', async () => {
  const { address } = openDraft({}, {}, `${OFFICE}/opening?step=review`)
  fireEvent.click(await screen.findByRole('link', { name: 'Back' }))
  await waitFor(() => expect(address().search).toEqual({ step: 'payment' }))
})

it('says that all is there, and shows the page beside, which only its people see', async () => {
  openDraft({}, {}, `${OFFICE}/opening?step=review`)
  await screen.findByText(/^All steps are done/)
  expect(screen.queryByText(/Finish the steps/)).toBeNull()
  screen.getByText(/only your team sees it/)
  const link = screen.getByRole('link', { name: /See your page/ })
  expect(link.getAttribute('target')).toBe('_blank')
})

it('names what is missing, with the way to it, and sends nothing until it is there', async () => {
  openDraft({ missing: ['place', 'staff'] }, {}, `${OFFICE}/opening?step=review`)
  const place = await screen.findByRole('link', { name: 'Complete: Address and position' })
  expect(place.getAttribute('href')).toBe(`${OFFICE}/opening?step=about`)
  const team = screen.getByRole('link', { name: 'Complete: Somebody who does it' })
  expect(team.getAttribute('href')).toBe(`${OFFICE}/opening?step=team`)
  expect(screen.getByRole('button', { name: 'Send to review' })).toHaveProperty('disabled', true)
})

it('says why a salon was stopped, on a page of its own and over the others', async () => {
  const suspended = { status: 'suspended', reason: 'Complaints' } as const
  const { unmount } = openDraft(suspended)
  await screen.findByText('Reason: Complaints')
  expect(screen.queryByRole('button', { name: 'Send to review' })).toBeNull()
  unmount()
  openDraft(suspended, {}, OFFICE)
  await screen.findByText(/suspended and takes no new bookings/)
  const link = screen.getByRole('link', { name: 'Details' })
  expect(link.getAttribute('href')).toBe(`${OFFICE}/opening`)
})
