import type { SalonProfile } from '@salon/contract'
import { Sparkles } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { ActionBar } from '../../components/visit/action-bar.tsx'
import { bookableDates, useFortnight } from '../../components/visit/use-fortnight.ts'
import { VisitLines } from '../../components/visit/visit-lines.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useNow } from '../../lib/use-now.ts'
import { FreeTimeLink } from './first-free.tsx'
import type { Basket } from './use-basket.ts'

/** The basket and the way to the free times; the first of them is one tap away. */
export function BookBar({ salon, basket }: { salon: SalonProfile; basket: Basket }) {
  const t = useMessages(salonMessages)
  return (
    <ActionBar
      label={t.basket}
      items={basket.items}
      timeZone={salon.timeZone}
      details={<VisitLines items={basket.items} onRemove={basket.removeAt} />}
      empty={<EmptyBasket />}
      shortcut={basket.items.length > 0 && <BasketFirstFree salon={salon} basket={basket} />}
    >
      <Link
        to="/s/:slug/book"
        params={{ slug: salon.slug }}
        search={basket.text ? { lines: basket.text } : {}}
        className={buttonClass('primary', 'lg')}
      >
        {t.chooseTime}
      </Link>
    </ActionBar>
  )
}

function EmptyBasket() {
  const t = useMessages(salonMessages)
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line-strong px-6 py-8 text-center">
      <Sparkles aria-hidden className="size-6 text-ornament" />
      <p className="font-semibold">{t.basket}</p>
      <p className="text-sm text-muted">{t.basketEmpty}</p>
    </div>
  )
}

/** Asks for the basket's times as soon as it changes: the next page has them before it is opened. */
function BasketFirstFree({ salon, basket }: { salon: SalonProfile; basket: Basket }) {
  const bookable = bookableDates(salon, useNow())
  const { query } = useFortnight({ salonId: salon.id, lines: basket.lines, bookable, date: undefined })
  const { data, isPlaceholderData } = query
  const day = data?.days.find(({ slots }) => slots.length > 0)
  const date = day?.date ?? data?.nextAvailable?.date
  const startsAt = day?.slots[0]?.startsAt ?? data?.nextAvailable?.startsAt
  if (isPlaceholderData || !date || !startsAt) return null
  return <FreeTimeLink salon={salon} lines={basket.lines} date={date} startsAt={startsAt} />
}
