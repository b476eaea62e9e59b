import type { PageMeta } from '../http/paging.ts'
import type { Payment } from '../store/records.ts'
import { html, type Html } from './html.ts'
import type { Language } from './language.ts'
import { actionButton, amountText, timeCell, type Page } from './layout.ts'
import { pageLinks } from './page-links.ts'
import { TEXTS } from './texts.ts'

interface Listing {
  payments: readonly Payment[]
  meta: PageMeta
  language: Language
  address: string
}

export function paymentsPage({ payments, meta, language, address }: Listing): Page {
  const t = TEXTS[language]
  const rows = payments.map((payment) => paymentRow(payment, language))
  const table = html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>${t.time}</th>
          <th>${t.amount}</th>
          <th>${t.status}</th>
          <th>${t.method}</th>
          <th>${t.bankMessage}</th>
          <th>${t.description}</th>
          <th>${t.actions}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
  const body = html`<p class="tools"><a class="button" href="${address}">${t.refresh}</a></p>
    ${rows.length === 0 ? html`<p class="empty">${t.noPayments}</p>` : table}
    ${pageLinks(meta, { path: '/', language })}`
  return { language, title: t.payments, address, body, hasNavigation: true }
}

function paymentRow(payment: Payment, language: Language): Html {
  const t = TEXTS[language]
  const { source } = payment
  const refunded =
    payment.refundedMinor === 0
      ? null
      : html`<br /><small>${t.refunded} ${amountText(payment.refundedMinor, payment.currency)}</small>`
  return html`<tr>
    <td>
      ${timeCell(payment.createdAt, language)}<br /><small><code>${payment.id}</code></small>
    </td>
    <td>${amountText(payment.amountMinor, payment.currency)}${refunded}</td>
    <td><span class="status ${payment.status}">${t.statuses[payment.status]}</span></td>
    <td>${methodText(payment)}</td>
    <td><bdi>${source.message}</bdi></td>
    <td><bdi>${payment.description}</bdi></td>
    <td>${payment.status === 'initiated' ? challengeButtons(payment, language) : null}</td>
  </tr>`
}

function methodText({ source }: Payment): Html {
  const number = source.type === 'stcpay' ? source.mobile : source.number
  const brand = source.type === 'stcpay' ? null : source.company
  return html`<bdi dir="ltr"
    >${source.type}${brand === null ? '' : ` ${brand}`}<br /><small>${number}</small></bdi
  >`
}

function challengeButtons(payment: Payment, language: Language): Html {
  const t = TEXTS[language]
  const action = (name: string) => `/actions/payments/${payment.id}/${name}?lang=${language}`
  return html`<div class="actions">
    ${actionButton(t.approve, action('approve'), 'good')} ${actionButton(t.decline, action('decline'), 'bad')}
  </div>`
}
