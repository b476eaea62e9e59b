import type { SlotView } from '@salon/contract'
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
  timeZone: string
  /** In place of what the visit costs: what is to be paid now, and what in all. */
  price?: ReactNode
  /** What is chosen, one by one: where there is room for it. */
  details?: ReactNode
  /** In place of all this while nothing is chosen, where there is room for it. */
  empty?: ReactNode
  /** A quicker way than the next step; its room is kept while it is not known. */
  shortcut?: ReactNode
  /** The next step. */
  children: ReactNode
}

/**
 * What is chosen so far and the next step: at the foot of a phone's page, away while nothing is chosen; beside the page
 * on larger screens. Stands last in a `with-action-bar`.
 */
export function ActionBar(props: ActionBarProps) {
  const { label, items, slot, timeZone, price, details, empty, shortcut, children } = props
  const t = useMessages(visitMessages)
  const format = useFormat()
  const terms = visitTerms(items, slot)
  const isEmpty = items.length === 0
  return (
    <div className="sticky bottom-0 z-20 -mx-4 lg:top-22 lg:bottom-auto lg:mx-0 lg:self-start">
      {isEmpty && <div className="hidden lg:block">{empty}</div>}
      {!isEmpty && (
        <section
          aria-label={label}
          className="animate-rise border-t border-line bg-surface/95 shadow-raised backdrop-blur-sm lg:rounded-lg lg:border lg:shadow-card"
        >
          <div className="relative hidden max-h-[calc(100dvh-20rem)] overflow-y-auto px-5 pt-5 lg:block">
            <h2 className="mb-3 text-lg">{label}</h2>
            {details}
          </div>
          {shortcut !== undefined && (
            <div className="min-h-11 px-4 pt-2 lg:px-5 lg:pt-4 [@media(max-height:30rem)]:hidden">
              {shortcut}
            </div>
          )}
          <div className="flex items-center gap-4 px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:flex-col lg:items-stretch lg:p-5">
            <p role="status" className="min-w-0 grow leading-snug lg:border-t lg:border-line lg:pt-4">
              {price ?? (
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="hidden font-semibold lg:inline">{t.total}</span>
                  <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="text-lg font-bold" />
                </span>
              )}
              <span className="block text-sm text-muted">
                {slot
                  ? `${format.date({ at: slot.startsAt, timeZone }, 'short')} · ${format.time(slot.startsAt, timeZone)}`
                  : `${t.services(items.length)} · ${format.duration(terms.fromMinutes)}`}
              </span>
            </p>
            {children}
          </div>
        </section>
      )}
    </div>
  )
}
