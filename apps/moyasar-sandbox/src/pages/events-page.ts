import type { PageMeta } from '../http/paging.ts'
import type { Attempt, Delivery, Event } from '../store/records.ts'
import { html, type Html } from './html.ts'
import type { Language } from './language.ts'
import { actionButton, timeCell, type Page } from './layout.ts'
import { pageLinks } from './page-links.ts'
import { TEXTS } from './texts.ts'

/** An event with what was done to tell about it. */
export interface EventRow {
  event: Event
  deliveries: readonly Delivery[]
  attempts: readonly Attempt[]
}

interface Listing {
  rows: readonly EventRow[]
  meta: PageMeta
  isHolding: boolean
  language: Language
  address: string
}

export function eventsPage({ rows, meta, isHolding, language, address }: Listing): Page {
  const t = TEXTS[language]
  const table = html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>${t.time}</th>
          <th>${t.event}</th>
          <th>${t.deliveries}</th>
          <th>${t.attempts}</th>
          <th>${t.actions}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => eventRow(row, language))}
      </tbody>
    </table>
  </div>`
  const body = html`${isHolding ? html`<p class="notice">${t.held}</p>` : null}
    <div class="tools">
      <a class="button" href="${address}">${t.refresh}</a>
      ${isHolding ? null : actionButton(t.hold, `/actions/deliveries/hold?lang=${language}`)}
      ${actionButton(t.releaseInOrder, `/actions/deliveries/release?lang=${language}`)}
      ${actionButton(t.releaseReversed, `/actions/deliveries/release-reversed?lang=${language}`)}
    </div>
    ${rows.length === 0 ? html`<p class="empty">${t.noEvents}</p>` : table}
    ${pageLinks(meta, { path: '/events', language })}`
  return { language, title: t.events, address, body, hasNavigation: true }
}

function eventRow({ event, deliveries, attempts }: EventRow, language: Language): Html {
  const t = TEXTS[language]
  const action = (name: string) => `/actions/events/${event.id}/${name}?lang=${language}`
  const states = deliveries.map(
    ({ status }) => html`<span class="status ${status}">${t.deliveryStatuses[status]}</span> `,
  )
  return html`<tr>
    <td>${timeCell(event.createdAt, language)}</td>
    <td>
      <code>${event.type}</code><br /><small><code>${event.id}</code></small>
      ${paymentLine(event, t.payment)}
    </td>
    <td>${states.length === 0 ? html`<small>${t.noEndpoint}</small>` : states}</td>
    <td>
      <bdi dir="ltr">${attempts.map((attempt) => html`<small>${attemptText(attempt)}</small><br />`)}</bdi>
    </td>
    <td>
      <div class="actions">
        ${actionButton(t.resend, action('resend'))} ${actionButton(t.delay, action('delay'))}
        ${actionButton(t.duplicate, action('duplicate'))}
      </div>
    </td>
  </tr>`
}

function paymentLine(event: Event, label: string): Html | null {
  const { id } = event.data
  return typeof id === 'string' ? html`<br /><small>${label} <code>${id}</code></small>` : null
}

function attemptText({ retryNumber, responseCode, message }: Attempt): string {
  return `#${retryNumber + 1}: ${responseCode ?? message ?? '—'}`
}
