import { html } from '../pages/html.ts'
import type { Language } from '../pages/language.ts'
import { amountText, type Page } from '../pages/layout.ts'
import { TEXTS } from '../pages/texts.ts'
import type { Payment } from '../store/records.ts'

/** What the payer can do. */
export function challengePage(payment: Payment, request: { address: string; language: Language }): Page {
  const { address, language } = request
  const t = TEXTS[language]
  const number = payment.source.type === 'creditcard' ? payment.source.number : ''
  const choice = (value: string, label: string, kind: string) =>
    html`<button class="${kind}" name="choice" value="${value}">${label}</button>`
  const body = html`<section class="card">
    <p>${t.bankLead}</p>
    <dl>
      <dt>${t.amount}</dt>
      <dd>${amountText(payment.amountMinor, payment.currency)}</dd>
      <dt>${t.card}</dt>
      <dd><bdi dir="ltr">${number}</bdi></dd>
    </dl>
    <form method="post" action="${address}" class="choices">
      ${choice('approve', t.bankApprove, 'good')} ${choice('decline', t.bankDecline, 'bad')}
      ${choice('abandon', t.bankAbandon, 'plain')}
    </form>
  </section>`
  return { language, title: t.bankTitle, address, body }
}

/** The payer went away. Nothing is decided, and coming back is possible until time runs out. */
export function abandonedPage(payment: Payment, language: Language): Page {
  const t = TEXTS[language]
  const address = `/v1/transaction_auths/${payment.id}/form?token=${payment.challengeToken}`
  const body = html`<section class="card">
    <p>${t.abandoned}</p>
    <p><a href="${address}">${t.goBack}</a></p>
  </section>`
  return { language, title: t.bankTitle, address, body }
}

/** For payments that name no place to go back to. */
export function endedPage(payment: Payment, language: Language): Page {
  const t = TEXTS[language]
  const body = html`<section class="card">
    <p>${t.ended}</p>
    <p class="${payment.status}">${t.statuses[payment.status]}</p>
  </section>`
  return { language, title: t.bankTitle, address: '/', body }
}
