import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CurrentPage } from './current-page.tsx'
import { InnerRoutes } from './inner-routes.tsx'
import { lazyPage } from './lazy-page.ts'
import { type Inner, lazyRoutes } from './lazy-routes.ts'
import { Link } from './link.tsx'
import { Router, useShown } from './router.tsx'
import { useRouteParams } from './use-route.ts'

const parts = { pending: <p>loading</p>, crashed: <p>crashed</p>, missing: <p>missing</p> }

function Clients() {
  return <h1>Clients of {useRouteParams('/manage/:salonId/clients').salonId}</h1>
}

/** An app whose office comes when it is let. */
function newApp() {
  const fetchClients = vi.fn<() => Promise<typeof Clients>>(() => Promise.resolve(Clients))
  const inner = { '/manage/:salonId/clients': { page: lazyPage(fetchClients) } }
  const { promise, resolve } = Promise.withResolvers<Inner>()
  const fetchInner = vi.fn<() => Promise<Inner>>(() => promise)
  const routes = {
    '/': { page: lazyPage(() => Promise.resolve(() => <h1>Home</h1>)) },
    '/manage/*?': { page: lazyRoutes(fetchInner) },
  }
  function open(path: string): void {
    history.replaceState(null, '', path)
    render(
      <Router routes={routes}>
        <Link to="/manage/:salonId/clients" params={{ salonId: 'rose' }}>
          to the clients
        </Link>
        <Pending />
        <CurrentPage {...parts} />
      </Router>,
    )
  }
  const come = () => resolve({ routes: inner, Page: () => <InnerRoutes routes={inner} {...parts} /> })
  return { open, come, fetchInner, fetchClients }
}

const Pending = () => (useShown().isPending ? <p>on its way</p> : null)

it('fetches the routes of a part with its first page, and shows that', async () => {
  const { open, come } = newApp()
  open('/manage/rose/clients')
  expect(screen.getByText('loading')).toBeTruthy()
  come()
  expect(await screen.findByRole('heading', { name: 'Clients of rose' })).toBeTruthy()
})

it('keeps the page before until routes and page are both here', async () => {
  const { open, come } = newApp()
  open('/')
  await screen.findByRole('heading', { name: 'Home' })
  fireEvent.click(screen.getByText('to the clients'))
  expect(await screen.findByText('on its way')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Home' })).toBeTruthy()
  come()
  expect(await screen.findByRole('heading', { name: 'Clients of rose' })).toBeTruthy()
  expect(screen.queryByText('loading')).toBeNull()
})

it('fetches both already when somebody means to follow a link', async () => {
  const { open, come, fetchInner, fetchClients } = newApp()
  open('/')
  await screen.findByRole('heading', { name: 'Home' })
  expect(fetchInner).not.toHaveBeenCalled()
  fireEvent.focus(screen.getByText('to the clients'))
  come()
  await waitFor(() => expect(fetchClients).toHaveBeenCalledOnce())
  expect(screen.getByRole('heading', { name: 'Home' })).toBeTruthy()
})

it('says so where the part has no such page', async () => {
  const { open, come } = newApp()
  open('/manage/rose/nothing')
  come()
  expect(await screen.findByText('missing')).toBeTruthy()
})
