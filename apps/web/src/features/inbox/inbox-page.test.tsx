import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { DemoMessage } from '../../lib/demo.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { NOON } from '../../testing/salons.ts'

const at = NOON.toISOString()
const messages = [
  { to: '+966501234567', channel: 'sms', body: 'Your code is 246810', code: '246810', at },
  { to: '+966509999999', channel: 'whatsapp', body: 'See you tomorrow', at },
]

function openInbox(given: Partial<DemoMessage>[] = messages as Partial<DemoMessage>[]) {
  fakeServer({ '/dev/demo': () => ({ enabled: true, logins: [] }), '/dev/messages': () => given })
  renderApp('/inbox')
}

it('shows everybody’s messages, or those to one number', async () => {
  openInbox()
  await screen.findByText('See you tomorrow')
  fireEvent.change(screen.getByLabelText('Messages to'), { target: { value: '+966501234567' } })
  expect(screen.queryByText('See you tomorrow')).toBeNull()
  expect(screen.getByText('Your code is 246810')).toBeTruthy()
  expect(screen.getByText('1 message.')).toBeTruthy()
})

it('copies a code, and says so', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  openInbox()
  fireEvent.click(await screen.findByRole('button', { name: 'Copy the code 246810' }))
  expect(await screen.findByText('Copied.')).toBeTruthy()
  expect(writeText).toHaveBeenCalledWith('246810')
})

it('makes links of addresses, as a phone does', async () => {
  const url = 'https://salon.example/b#AAAAAAAAAAAAAAA'
  openInbox([
    { to: '+966501234567', channel: 'sms', body: `Rose: your visit. Ref AB23CD45: ${url}`, at },
  ] as DemoMessage[])
  expect((await screen.findByRole('link', { name: url })).getAttribute('href')).toBe(url)
})

it('says what an SMS costs, by its letters, and nothing of WhatsApp', async () => {
  openInbox([...messages, { to: '+966501234567', channel: 'sms', body: 'م'.repeat(71), at }] as DemoMessage[])
  expect(await screen.findByText('1 SMS · 19 characters (GSM-7)')).toBeTruthy()
  expect(screen.getByText('2 SMS · 71 characters (UCS-2)')).toBeTruthy()
  expect(screen.getAllByText(/GSM-7|UCS-2/)).toHaveLength(2)
})

it('says so where there is no demo', async () => {
  fakeServer({})
  renderApp('/inbox')
  expect(await screen.findByText('There is no inbox here')).toBeTruthy()
})
