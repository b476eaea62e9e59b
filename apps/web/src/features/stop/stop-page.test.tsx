import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'

const TOKEN = 'A'.repeat(22)
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

it('stops at one tap, not at the visit, says so, and takes it back', async () => {
  const server = fakeServer({
    'accounts.promotions.unsubscribe': () => ({ isGiven: false }),
    'accounts.promotions.undoUnsubscribe': () => ({ isGiven: true }),
  })
  renderApp(`/stop#${TOKEN}`)
  await screen.findByRole('heading', { name: 'Stop these messages?' })
  expect(server.callsOf('accounts.promotions.unsubscribe')).toEqual([])
  await press('Stop the messages')
  expect(await screen.findByRole('heading', { name: 'The messages have stopped' })).toBeTruthy()
  expect(server.callsOf('accounts.promotions.unsubscribe')).toEqual([
    { input: { token: TOKEN }, accessToken: null },
  ])
  await press('Undo')
  expect(await screen.findByText('The messages come again.')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Stop these messages?' })).toBeTruthy()
})

it('sends who withdrew in her account back there', async () => {
  fakeServer({
    'accounts.promotions.unsubscribe': () => ({ isGiven: false }),
    'accounts.promotions.undoUnsubscribe': () => ({ isGiven: false }),
  })
  renderApp(`/stop#${TOKEN}`)
  await press('Stop the messages')
  await press('Undo')
  expect(await screen.findByText('You can agree to the messages again in your account.')).toBeTruthy()
})

it('says so when it could not be done, and can be tried again', async () => {
  let isUp = false
  fakeServer({
    'accounts.promotions.unsubscribe': () => (isUp ? { isGiven: false } : refuse('RATE_LIMITED')),
  })
  renderApp(`/stop#${TOKEN}`)
  await press('Stop the messages')
  expect(await screen.findByRole('alert')).toBeTruthy()
  isUp = true
  await press('Stop the messages')
  expect(await screen.findByRole('heading', { name: 'The messages have stopped' })).toBeTruthy()
})

it.each(['', '#made-up'])('leads to the account where the address is none: /stop%s', async (hash) => {
  fakeServer({})
  renderApp(`/stop${hash}`)
  if (hash) await press('Stop the messages')
  expect(await screen.findByText('This address does not work any more')).toBeTruthy()
  const links = screen.getAllByRole('link', { name: 'My account' })
  expect(links.some((link) => link.getAttribute('href') === '/account')).toBe(true)
})
