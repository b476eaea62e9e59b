import type { SlotView } from '@salon/contract'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { type VisitItem, visitTerms } from '../../lib/visit-terms.ts'
import { PriceRange } from './price-range.tsx'

export interface ActionBarProps {
  label: string
  items: readonly VisitItem[]
  slot?: SlotView | undefined
  /** The next step. */
  children: ReactNode
  /** As wide as the page's own text, rather than the whole page. */
  isNarrow?: boolean
}

/** What is chosen so far and the next step, at the foot of the page; away while nothing is chosen. */
export function ActionBar({ label, items, slot, children, isNarrow = false }: ActionBarProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const terms = visitTerms(items, slot)
  return (
    <div className="sticky bottom-0 z-20">
      {items.length > 0 && (
        <section
          aria-label={label}
          className="animate-rise border-t border-line bg-surface/95 shadow-raised backdrop-blur-sm"
        >
          <div
            className={clsx(
              'mx-auto flex items-center gap-4 px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]',
              isNarrow ? 'max-w-prose' : 'max-w-page',
            )}
          >
            <p role="status" className="grow leading-snug">
              <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="block text-lg font-bold" />
              <span className="text-sm text-muted">
                {t.services(items.length)} · {format.duration(terms.fromMinutes)}
              </span>
            </p>
            {children}
          </div>
        </section>
      )}
    </div>
  )
}
