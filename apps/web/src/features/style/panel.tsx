import type { Locale } from '@salon/domain'
import type { ReactNode } from 'react'
import type { StyleMessages } from '../../i18n/style.en.ts'
import { styleTexts } from '../../i18n/style.ts'

const PANELS = [
  { locale: 'ar', theme: 'light' },
  { locale: 'en', theme: 'light' },
  { locale: 'ar', theme: 'dark' },
  { locale: 'en', theme: 'dark' },
] as const satisfies readonly { locale: Locale; theme: 'light' | 'dark' }[]

export interface PanelProps {
  title: string
  /** Draws the part with the texts of one panel's language; `id` tells the four apart. */
  children: (t: StyleMessages, id: string) => ReactNode
}

/** One part of the app four times: each language in its direction, by day and by night. */
export function Panels({ title, children }: PanelProps) {
  return (
    <section aria-label={title} className="grid gap-4">
      <h2 className="text-2xl">{title}</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {PANELS.map(({ locale, theme }) => (
          <div
            key={locale + theme}
            data-theme={theme}
            lang={locale}
            dir={locale === 'ar' ? 'rtl' : 'ltr'}
            className="grid min-w-0 content-start gap-4 rounded-lg border border-line bg-page p-5 text-ink"
          >
            {children(styleTexts[locale], locale + theme)}
          </div>
        ))}
      </div>
    </section>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
