import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newAccess } from '../../../testing/people.ts'
import { newMember, newMembership, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

describe('the salon’s side', () => {
  it('opens the only salon of somebody at once', async () => {
    const { address } = openOffice('/manage')
    await waitFor(() => expect(address().path).toBe(OFFICE))
    await screen.findByRole('heading', { name: 'Sunday 22 November' })
    // the brand stands above the navigation, in an office wider than other pages
    const page = screen.getAllByRole('navigation', { name: 'Salon' })[0]?.closest('[class*="max-w-"]')
    const widthOf = (part: Element | null | undefined) => /max-w-\S+/.exec(part?.className ?? '')?.[0]
    const header = screen.getByRole('banner')
    expect(widthOf(header.firstElementChild)).toBe(widthOf(page))
    expect(header.parentElement?.className).toContain('[--container-page:100rem]')
  })

  it('asks which salon where there are several', async () => {
    const memberships = [newMembership('owner'), newMembership('staff', 2)]
    const { address } = openOffice('/manage', {
      'accounts.refresh': () => newAccess('a1', newMember('owner', { memberships })),
    })
    fireEvent.click(await screen.findByRole('link', { name: /Rose 2/ }))
    await waitFor(() => expect(address().path).toBe(`/manage/${idOf(2)}`))
  })

  it('says so to somebody who belongs to no salon, and to who belongs to another', async () => {
    const outsider = { 'accounts.refresh': () => newAccess('a1', newMember('staff', { memberships: [] })) }
    const { unmount } = openOffice('/manage', outsider)
    await screen.findByText('You belong to no salon yet')
    unmount()
    const { server } = openOffice(`/manage/${idOf(2)}`)
    await screen.findByText('This salon is not here')
    expect(server.callsOf('bookings.manage.calendar')).toEqual([])
  })

  it('is reached from the account of its people alone', async () => {
    const { unmount } = openOffice('/account')
    const link = await screen.findByRole('link', { name: 'Manage my salon' })
    expect(link.getAttribute('href')).toBe('/manage')
    unmount()
    openOffice('/account', {
      'accounts.refresh': () => newAccess('a1', newMember('staff', { memberships: [] })),
    })
    await screen.findByLabelText('Your name')
    expect(screen.queryByRole('link', { name: 'Manage my salon' })).toBeNull()
  })

  it('has neither the customers’ places nor their footer', async () => {
    openOffice(OFFICE)
    await screen.findByRole('heading', { name: 'Sunday 22 November' })
    const header = screen.getByRole('banner')
    expect(within(header).queryByRole('link', { name: 'My bookings' })).toBeNull()
    expect(screen.queryByRole('contentinfo')).toBeNull()
  })

  it('keeps at a thumb’s reach what fits there, and the rest behind one more press', async () => {
    const { address } = openOffice(OFFICE)
    const more = await screen.findByRole('button', { name: 'More' })
    expect(more.getAttribute('aria-current')).toBeNull()
    fireEvent.click(more)
    const rest = await screen.findByRole('dialog', { name: 'More' })
    const links = within(rest).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual(['Reviews', 'Numbers', 'Settings'])
    fireEvent.click(within(rest).getByRole('link', { name: 'Settings' }))
    await waitFor(() => expect(address().path).toBe(`${OFFICE}/settings`))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-current')).toBe('true')
  })

  it('has nothing more for a stylist', async () => {
    openOffice(OFFICE, {}, 'staff')
    await screen.findByRole('heading', { name: 'Sunday 22 November' })
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull()
  })
})
