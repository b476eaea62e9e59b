import { refusedByState } from '../http/errors.ts'
import type { Invoice } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { refreshInvoice, viewInvoice } from './view.ts'

/**
 * The invoice that a new payment is for.
 * @throws ApiError when it is not open, or amount and currency are not its own
 */
export function findPayableInvoice(
  world: World,
  account: string,
  id: string,
  asked: { amount: number; currency: string },
): Invoice {
  const found = world.store.invoices.get(id.toLowerCase())
  if (!found || found.account !== account)
    throw refusedByState('Invoice not found', { invoice_id: ['is not found'] })
  const invoice = refreshInvoice(world, found)
  if (invoice.status !== 'initiated') throw refusedByState(`Invoice is ${invoice.status}`)
  if (invoice.amountMinor !== asked.amount || invoice.currency !== asked.currency) {
    throw refusedByState('Validation Failed', { amount: ['does not match the invoice'] })
  }
  return invoice
}

/** Marks it paid and tells its own address, once: no secret, no second try, so a shop must look for itself. */
export function payInvoice(world: World, id: string): void {
  const invoice = world.store.invoices.get(id.toLowerCase())
  if (invoice?.status !== 'initiated') return
  const paid = world.store.invoices.put({ ...invoice, status: 'paid', updatedAt: nowText(world) })
  if (paid.callbackUrl === null) return
  const body = JSON.stringify(viewInvoice(world, paid))
  const signal = AbortSignal.timeout(world.settings.webhookTimeoutSeconds * 1000)
  const headers = { 'content-type': 'application/json' }
  world.send(paid.callbackUrl, { method: 'POST', headers, body, redirect: 'manual', signal }).then(
    (response) => response.body?.cancel(),
    () => {},
  )
}
