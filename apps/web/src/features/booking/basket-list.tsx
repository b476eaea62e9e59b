import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { MOST_VISIT_LINES } from '@salon/domain'
import { Plus } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { writeVisitLines } from '../../lib/visit-lines.ts'
import type { VisitItem } from '../../lib/visit-terms.ts'
import { BasketLine } from './basket-line.tsx'

export interface BasketListProps {
  salon: SalonProfile
  items: readonly VisitItem[]
  onChange: (lines: VisitLineInput[]) => void
}

/** The visit's services in order: who does each, which comes first, what to leave out. */
export function BasketList({ salon, items, onChange }: BasketListProps) {
  const t = useMessages(bookingMessages)
  const lines = items.map((item) => item.line)
  const text = writeVisitLines(lines)

  function moveUp(index: number): void {
    const before = lines[index - 1]
    const line = lines[index]
    if (before && line) onChange(lines.toSpliced(index - 1, 2, line, before))
  }

  return (
    <section aria-labelledby="basket">
      <h2 id="basket" className="mb-3 text-lg">
        {t.basket}
      </h2>
      <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.map((item, index) => (
          // The same service may come twice; its place tells the two apart.
          <li key={`${item.service.id}-${index}`}>
            <BasketLine
              item={item}
              staff={salon.staff}
              onChange={(line) => onChange(lines.with(index, line))}
              onMoveUp={index > 0 ? () => moveUp(index) : null}
              onRemove={() => onChange(lines.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      {items.length < MOST_VISIT_LINES && (
        <Link
          to="/s/:slug"
          params={{ slug: salon.slug }}
          search={text ? { lines: text } : {}}
          className={buttonClass('quiet', 'md', 'mt-2')}
        >
          <Plus aria-hidden className="size-4" />
          {t.addAnother}
        </Link>
      )}
    </section>
  )
}
