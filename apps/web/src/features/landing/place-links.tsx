import type { CategoryView, CityView } from '@salon/contract'
import { type ReactNode, useId } from 'react'
import { Link } from '../../lib/routing/link.tsx'

const link =
  'pressable inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-4 text-sm font-medium hover:border-line-strong hover:bg-brand-soft hover:text-on-brand-soft'

/** Ways on from a place, under a heading. */
export function LinkRow({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <nav aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="flex flex-wrap gap-2">{children}</ul>
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
    <li>
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
