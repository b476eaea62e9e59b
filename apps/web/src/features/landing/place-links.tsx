import type { CategoryView, CityView } from '@salon/contract'
import { type ReactNode, useId } from 'react'
import { Link } from '../../lib/routing/link.tsx'

const link =
  'pressable inline-flex min-h-11 items-center shrink-0 whitespace-nowrap rounded-full border border-line bg-surface px-4 text-sm font-medium hover:border-line-strong hover:bg-brand-soft hover:text-on-brand-soft'

/** Ways on from a place, under a heading. */
export function LinkRow({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <nav aria-labelledby={id} className="grid min-w-0 grid-cols-1 gap-3">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0">
        {children}
      </ul>
    </nav>
  )
}

export interface PlaceLinkProps {
  city: CityView
  category: CategoryView | null
  text: string
}

export function PlaceLink({ city, category, text }: PlaceLinkProps) {
  return (
    <li className="shrink-0">
      {category ? (
        <Link to="/c/:city/:category" params={{ city: city.key, category: category.key }} className={link}>
          {text}
        </Link>
      ) : (
        <Link to="/c/:city" params={{ city: city.key }} className={link}>
          {text}
        </Link>
      )}
    </li>
  )
}
