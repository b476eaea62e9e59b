import type { FastifyReply } from 'fastify'
import { formatAmount } from '../money.ts'
import { html, type Html } from './html.ts'
import { inLanguage, type Language } from './language.ts'
import { TEXTS } from './texts.ts'

export interface Page {
  language: Language
  title: string
  /** As it was asked for, so that the other language can be. */
  address: string
  body: Html
  hasNavigation?: boolean
}

/** `form-action` binds redirects, too, and payers are sent back to shops of any address. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self' http: https:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  reply.headers({
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  return reply.code(status).type('text/html; charset=utf-8').send(render(page).text)
}

function render({ language, title, address, body, hasNavigation = false }: Page): Html {
  const t = TEXTS[language]
  const other = language === 'ar' ? 'en' : 'ar'
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${t.title}</title>
        <link rel="stylesheet" href="/assets/sandbox.css" />
      </head>
      <body>
        <header>
          <p class="brand">${t.title}</p>
          ${hasNavigation ? navigation(language) : null}
          <a class="language" lang="${other}" href="${inLanguage(address, other)}">${t.otherLanguage}</a>
        </header>
        <aside class="notice">${t.notice}</aside>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `
}

function navigation(language: Language): Html {
  const t = TEXTS[language]
  return html`<nav>
    <a href="${inLanguage('/', language)}">${t.payments}</a>
    <a href="${inLanguage('/events', language)}">${t.events}</a>
  </nav>`
}

/** A button that does something; the page comes back after it. */
export function actionButton(label: string, action: string, kind: 'plain' | 'good' | 'bad' = 'plain'): Html {
  return html`<form method="post" action="${action}"><button class="${kind}">${label}</button></form>`
}

const LOCALES = { ar: 'ar-SA-u-ca-gregory-nu-latn', en: 'en-GB' }

/** Date and time in Riyadh. */
export function timeCell(time: string, language: Language): Html {
  const format = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Riyadh' } as const
  const text = new Date(time).toLocaleString(LOCALES[language], format)
  return html`<time datetime="${time}">${text}</time>`
}

export function amountText(amountMinor: number, currency: string): Html {
  return html`<bdi dir="ltr">${formatAmount(amountMinor, currency)}</bdi>`
}
