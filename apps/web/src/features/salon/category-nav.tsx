import type { SalonProfile } from '@salon/contract'
import { clsx } from 'clsx'
import { useEffect, useRef, useState } from 'react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'

export interface CategoryNavProps {
  categories: SalonProfile['categories']
}

/** The headings of a long list of services, always at hand; the one in view is marked. Each leads to `#<id>` of its heading. */
export function CategoryNav({ categories }: CategoryNavProps) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const list = useRef<HTMLDivElement>(null)
  const current = useInView(categories)

  useEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>(`[data-category="${current}"]`)
    // Only sideways: scrollIntoView would pull the whole page along.
    if (list.current && marked) list.current.scrollBy({ left: middle(marked) - middle(list.current) })
  }, [current])

  return (
    <nav
      aria-label={t.categories}
      className="sticky top-16 z-10 -mx-4 bg-page/95 backdrop-blur-sm [@media(max-height:30rem)]:static"
    >
      <div ref={list} className="flex gap-1 overflow-x-auto px-3 [scrollbar-width:none]">
        {categories.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            data-category={id}
            aria-current={id === current ? 'true' : undefined}
            onClick={() => goTo(id)}
            className={clsx(
              'min-h-12 shrink-0 border-b-2 px-3 text-sm font-semibold whitespace-nowrap transition-colors focus-visible:-outline-offset-3',
              id === current ? 'border-brand text-brand' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {localized(name)}
          </button>
        ))}
      </div>
    </nav>
  )
}

function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ behavior: 'smooth' })
  heading?.focus({ preventScroll: true })
}

function middle(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}

/** Below the two bars at the top, above the middle of the screen. */
const READING_LINE = '-25% 0px -65% 0px'

/** The category whose services cross the line where people read. */
function useInView(categories: CategoryNavProps['categories']): string | undefined {
  const [inView, setInView] = useState(categories[0]?.id)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.findLast(({ isIntersecting }) => isIntersecting)
        if (entry) setInView(entry.target.getAttribute('aria-labelledby') ?? undefined)
      },
      { rootMargin: READING_LINE },
    )
    for (const { id } of categories) {
      const section = document.getElementById(id)?.closest('section')
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [categories])
  return inView
}
