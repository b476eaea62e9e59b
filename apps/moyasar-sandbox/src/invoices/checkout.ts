import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound } from '../http/errors.ts'
import { baseUrl } from '../http/urls.ts'
import { html, type Html } from '../pages/html.ts'
import { chooseLanguage, type Language } from '../pages/language.ts'
import { amountText, sendPage, type Page } from '../pages/layout.ts'
import { TEXTS } from '../pages/texts.ts'
import { createPayment } from '../payments/create.ts'
import { brandOf, behaviourOf, SAMPLE_CARD_NUMBERS } from '../sources/test-cards.ts'
import { returnAddress } from '../three-d-secure/challenge.ts'
import type { Invoice } from '../store/records.ts'
import type { World } from '../world.ts'
import { refreshInvoice } from './view.ts'

type ById = { Params: { id: string } }

const choice = z.object({ number: z.enum(SAMPLE_CARD_NUMBERS) })

/** The hosted page of an invoice: pays it with one of the test cards. */
export function mountCheckout(app: FastifyInstance, world: World): void {
  app.get<ById>('/checkout/invoices/:id', async (request, reply) => {
    const invoice = findInvoice(world, request)
    return sendPage(reply, checkoutPage(invoice, { address: request.url, language: chooseLanguage(request) }))
  })

  app.post<ById>('/checkout/invoices/:id', async (request, reply) => {
    const invoice = findInvoice(world, request)
    const { number } = choice.parse(request.body)
    const caller = { account: invoice.account, ip: request.ip, baseUrl: baseUrl(world, request) }
    const payment = createPayment(world, caller, paymentInput(world, invoice, number))
    const next = payment.source.type === 'creditcard' ? payment.source.transaction_url : null
    return reply.redirect(next ?? returnAddress(world, payment) ?? invoice.url, 303)
  })
}

function paymentInput(world: World, invoice: Invoice, number: string): Record<string, unknown> {
  const year = String(world.clock.now().getUTCFullYear() + 1)
  return {
    amount: invoice.amountMinor,
    currency: invoice.currency,
    description: invoice.description,
    invoice_id: invoice.id,
    callback_url: invoice.successUrl ?? invoice.url,
    source: { type: 'creditcard', name: 'Demo Payer', number, month: '12', year, cvc: '123' },
    apply_coupon: false,
  }
}

function findInvoice(world: World, request: FastifyRequest<ById>): Invoice {
  const invoice = world.store.invoices.get(request.params.id)
  if (!invoice) throw notFound()
  return refreshInvoice(world, invoice)
}

function checkoutPage(invoice: Invoice, request: { address: string; language: Language }): Page {
  const { address, language } = request
  const t = TEXTS[language]
  const back = invoice.backUrl ?? invoice.successUrl
  const body = html`<section class="card">
    <dl>
      <dt>${t.description}</dt>
      <dd><bdi>${invoice.description}</bdi></dd>
      <dt>${t.amount}</dt>
      <dd>${amountText(invoice.amountMinor, invoice.currency)}</dd>
    </dl>
    ${invoice.status === 'initiated' ? cardForm(address, language) : html`<p>${t.invoiceClosed}</p>`}
    ${back === null ? null : html`<p><a href="${back}">${t.backToShop}</a></p>`}
  </section>`
  return { language, title: t.invoice, address, body }
}

function cardForm(address: string, language: Language): Html {
  const t = TEXTS[language]
  const cards = SAMPLE_CARD_NUMBERS.map((number, i) => {
    const { outcome } = behaviourOf(number)
    const label = html`<bdi dir="ltr">${brandOf(number)} ${number} · ${outcome.message}</bdi>`
    return html`<label
      ><input type="radio" name="number" value="${number}" ${i === 0 ? 'checked' : ''} /> ${label}</label
    >`
  })
  return html`<form method="post" action="${address}" class="choices">
    <fieldset>
      <legend>${t.chooseCard}</legend>
      ${cards}
    </fieldset>
    <button class="good">${t.pay}</button>
  </form>`
}
