import type { Locale } from '@salon/domain'
import { escapeHtml } from '../pages/escape.ts'

interface Texts {
  title: string
  intro: string
  frame: string
  button: string
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  ar: {
    title: 'معاينة الحجز في موقعك',
    intro: 'انسخ السطر الذي يناسبك وضعه في صفحة موقعك حيث تريد أن يظهر الحجز.',
    frame: 'الخدمات والأوقات المتاحة داخل صفحتك',
    button: 'زر يفتح صفحة الحجز',
  },
  en: {
    title: 'Booking on your own site',
    intro: 'Copy the line that suits you to the place on your page where booking shall appear.',
    frame: 'Services and free times inside your page',
    button: 'A button that opens the booking page',
  },
}

/** A page that shows a salon what the script does to theirs, with the line to copy. Plain HTML: it is not part of the app. */
export function renderPreview(publicUrl: string, slug: string, locale: Locale): string {
  const texts = TEXTS[locale]
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <title>${texts.title}</title>
    <style>
      :root { color-scheme: light; font: 1.0625rem/1.8 system-ui, 'Segoe UI', Tahoma, sans-serif; }
      body { max-inline-size: 56rem; margin: 0 auto; padding: 1.5rem; }
      pre { overflow-x: auto; padding: 1rem; background: #f3eadf; border-radius: 0.75rem; }
    </style>
  </head>
  <body>
    <h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    ${example(texts.frame, publicUrl, slug, '')}
    ${example(texts.button, publicUrl, slug, ' data-mode="button"')}
  </body>
</html>
`
}

function example(heading: string, publicUrl: string, slug: string, more: string): string {
  const tag = (from: string) => `<script src="${from}/embed.js" data-salon="${slug}"${more} async></script>`
  return `<h2>${heading}</h2>
    <pre dir="ltr" tabindex="0"><code>${escapeHtml(tag(publicUrl))}</code></pre>
    ${tag('')}`
}
