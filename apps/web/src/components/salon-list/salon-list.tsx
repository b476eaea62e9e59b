import type { SalonCard as Salon } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { clsx } from 'clsx'
import { useEffect, useEffectEvent, useRef } from 'react'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import type { Paging } from '../load-more.tsx'
import { Button } from '../ui/button.tsx'
import { SalonCard, SalonCardSkeleton } from './salon-card.tsx'
import { useFirstFree } from './use-first-free.ts'

const SKELETONS = 6
/**
 * The next page is asked for while the list's end is this far below the screen. Once the end is on it, what stands below
 * is being looked at, and must not be pushed away from under a finger.
 */
const BELOW_THE_SCREEN = '-100% 0px 600px 0px'
/** So many pages come by themselves; then one asks for more, so that what stands below the list can be reached. */
const PAGES_UNASKED = 4

export interface SalonListProps {
  /** `undefined` until the first is here. */
  pages: readonly (readonly Salon[])[] | undefined
  /** Without it the list is whole. */
  paging?: Paging
  /** These are still the results of the search before. */
  isStale?: boolean
  /** The search looked for free times, and each card has brought its own. */
  isTimed?: boolean
  /** Of the salons' names: one below that of the list. */
  headingLevel?: 2 | 3
  today: LocalDate
}

/** Salons as cards, page by page. The browser leaves out what is far from the screen; readers and "find" have all of it. */
export function SalonList({
  pages,
  paging,
  isStale = false,
  isTimed = false,
  headingLevel = 2,
  today,
}: SalonListProps) {
  const free = useFirstFree(pages, isTimed)
  return (
    <>
      <ul
        className={clsx(
          'grid grid-cols-1 gap-5 transition-opacity sm:grid-cols-2 lg:grid-cols-3',
          isStale && 'opacity-60',
        )}
      >
        {pages?.flat().map((salon) => (
          <li key={salon.id} className="@container">
            <SalonCard
              salon={salon}
              headingLevel={headingLevel}
              free={free.of(salon)}
              isFreeFailed={free.isFailed}
              today={today}
            />
          </li>
        ))}
        {(!pages || paging?.isFetchingNextPage) &&
          Array.from({ length: SKELETONS }, (_, index) => (
            <li key={index}>
              <SalonCardSkeleton />
            </li>
          ))}
      </ul>
      {paging && !isStale && <NextPage paging={paging} pageCount={pages?.length ?? 0} />}
    </>
  )
}

function NextPage({ paging, pageCount }: { paging: Paging; pageCount: number }) {
  const common = useMessages(commonMessages)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = paging
  const isIdle = hasNextPage && !isFetchingNextPage
  const end = useEndOfList(() => {
    if (isIdle && !isFetchNextPageError && pageCount < PAGES_UNASKED) fetchNextPage()
  })
  return (
    <>
      <div ref={end} />
      {isIdle && (
        <div className="mt-6 grid justify-items-center gap-2">
          {isFetchNextPageError && <p role="alert">{common.loadFailed}</p>}
          <Button variant="secondary" onClick={() => fetchNextPage()}>
            {isFetchNextPageError ? common.retry : common.more}
          </Button>
        </div>
      )}
    </>
  )
}

/** Calls back when the list's end comes near the screen; for who is faster there is the button below it. */
function useEndOfList(onNear: () => void) {
  const end = useRef<HTMLDivElement>(null)
  const near = useEffectEvent(onNear)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near()
      },
      { rootMargin: BELOW_THE_SCREEN },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  })
  return end
}
