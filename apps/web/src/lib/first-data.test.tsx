import type { FirstData } from '@salon/contract'
import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeServer } from '../testing/fake-server.ts'
import { renderApp } from '../testing/render-app.tsx'
import { named, newProfile, NOON } from '../testing/salons.ts'

const MINUTE_MS = 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(() => {
  document.getElementById('first-data')?.remove()
})

/** As the server writes it into the page's head. */
function bring(salon: FirstData['salon'], madeAt: Date): void {
  const script = document.createElement('script')
  script.type = 'application/json'
  script.id = 'first-data'
  script.textContent = JSON.stringify({ madeAt: madeAt.toISOString(), salon })
  document.head.append(script)
}

it('shows the salon that the page has brought, and does not ask for it again', async () => {
  const server = fakeServer({ 'salons.firstFree': () => [] })
  bring(newProfile(), NOON)
  const app = renderApp('/s/rose')
  await app.findByRole('heading', { level: 1, name: 'Rose' })
  await waitFor(() => expect(server.callsOf('salons.firstFree')).toHaveLength(1))
  expect(server.callsOf('salons.bySlug')).toHaveLength(0)
})

it('asks again when the page was made a while ago', async () => {
  const server = fakeServer({ 'salons.bySlug': () => newProfile({ name: named('Renamed') }) })
  bring(newProfile(), new Date(NOON.getTime() - 2 * MINUTE_MS))
  const app = renderApp('/s/rose')
  await app.findByRole('heading', { level: 1, name: 'Renamed' })
  expect(server.callsOf('salons.bySlug')).toHaveLength(1)
})

it('asks for a salon that the page says nothing about', async () => {
  const server = fakeServer({ 'salons.bySlug': () => newProfile({ slug: 'lily' }) })
  bring(newProfile(), NOON)
  const app = renderApp('/s/lily')
  await app.findByRole('heading', { level: 1 })
  expect(server.callsOf('salons.bySlug')).toHaveLength(1)
})
