import { act, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newCreditNote, newReceipt } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, NOON } from '../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(receipt: () => unknown, path = `/bookings/${idOf(5)}/receipts/${idOf(80)}`) {
  localStorage.setItem('salon.signedIn', '1')
  fakeServer({ 'accounts.refresh': () => newAccess('a1'), 'payments.receipts.byId': receipt })
  return renderApp(path)
}

/** What a document says under a label. */
function fact(label: RegExp): string {
  const term = screen.getAllByRole('term').find(({ textContent }) => label.test(textContent ?? ''))
  return term?.nextElementSibling?.textContent ?? ''
}

it('shows an invoice in both languages, with both calendars, its VAT and its code', async () => {
  openPage(() => newReceipt())
  const title = await screen.findByRole('heading', { level: 1 })
  expect(title.textContent).toBe('فاتورة ضريبية مبسطةSimplified tax invoice')
  expect(document.title).toContain('INV-000042')
  const sheet = screen.getByRole('article')
  expect([sheet.lang, sheet.dir]).toEqual(['ar', 'rtl'])
  expect(fact(/Number/)).toBe('INV-000042')
  expect(fact(/Date/)).toMatch(/22 نوفمبر 2026.*1448.*22 November 2026.*1448 AH/)
  expect(fact(/VAT number/)).toBe('300000000000003')
  expect(fact(/Address/)).toBe('Some Street عربيSome Street')
  const [, line] = within(screen.getByRole('table')).getAllByRole('row')
  expect(line?.textContent).toBe('Haircut عربيHaircut26.093.9130.00')
  expect(fact(/Total before VAT/)).toBe('26.09')
  expect(fact(/VAT 15%/)).toBe('3.91')
  expect(fact(/Total paid/)).toBe('30.00')
  expect(screen.getByText('Paid in advance. The whole visit costs SAR 100.00.')).toBeDefined()
  expect(screen.getByRole('img', { name: /QR code, phase-1 layout/ })).toBeDefined()
  expect(document.body.textContent).not.toMatch(/compliant|متوافق/)
})

it('shows a credit note with the invoice it refers to, and why', async () => {
  openPage(() => newCreditNote(), `/bookings/${idOf(5)}/receipts/${idOf(81)}`)
  await screen.findByText('إشعار دائن')
  const invoice = screen.getByRole('link', { name: 'INV-000042' })
  expect(invoice.getAttribute('href')).toBe(`/bookings/${idOf(5)}/receipts/${idOf(80)}`)
  expect(fact(/Refers to invoice/)).toBe('INV-000042')
  expect(fact(/Reason/)).toContain('The customer cancelled the booking')
  expect(fact(/Total given back/)).toBe('20.00')
  expect(screen.queryByText(/Paid in advance/)).toBeNull()
})

it('says no word of VAT for a seller that is not registered, and has no code', async () => {
  const seller = { ...newReceipt().seller, vatNumber: null }
  const none = { vatPercent: 0, vatHalalas: 0, netHalalas: 30_00, qr: null }
  openPage(() => newReceipt({ kind: 'receipt', number: 'RCT-000001', seller, ...none }))
  await screen.findByText('إيصال دفع')
  const sheet = screen.getByRole('article')
  expect(sheet.textContent).not.toMatch(/VAT|tax|ضريب/i)
  expect(within(sheet).queryByRole('img')).toBeNull()
  expect(within(sheet).getAllByRole('columnheader')).toHaveLength(2)
})

it('prints what is on the sheet, and nothing of the app around it', async () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  openPage(() => newReceipt())
  const button = await screen.findByRole('button', { name: 'Print or save as PDF' })
  button.click()
  expect(print).toHaveBeenCalledOnce()
  expect(button.closest('[class*="print:hidden"]')).not.toBeNull()
  expect(screen.getByRole('article').closest('[class*="print:hidden"]')).toBeNull()
  for (const part of ['banner', 'contentinfo']) {
    expect(screen.getAllByRole(part)[0]?.className).toContain('print:hidden')
  }
})

it.each([
  ['is not there', () => refuse('NOT_FOUND')],
  ['belongs to another booking', () => newReceipt({ bookingId: idOf(6) })],
])('says so when it %s', async (_what, receipt) => {
  openPage(receipt)
  expect(await screen.findByRole('heading', { name: 'This document is not here' })).toBeDefined()
  expect(screen.queryByRole('article')).toBeNull()
})

it('can be asked for again when it could not be loaded', async () => {
  let isDown = true
  openPage(() => (isDown ? refuse('INTERNAL') : newReceipt()))
  const retry = await screen.findByRole('button', { name: 'Try again' })
  isDown = false
  retry.click()
  expect(await screen.findByRole('article')).toBeDefined()
})

it('says that it needs a connection, and comes by itself once there is one', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  openPage(() => {
    if (!navigator.onLine) throw new TypeError('no network')
    return newReceipt()
  })
  act(() => void dispatchEvent(new Event('offline')))
  expect(await screen.findByText('This needs a connection.')).toBeDefined()
  online.mockRestore()
  act(() => void dispatchEvent(new Event('online')))
  expect(await screen.findByRole('article')).toBeDefined()
})
