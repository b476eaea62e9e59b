import type { SalonProfile } from '@salon/contract'
import { buttonClass } from '../../components/ui/button.tsx'
import { ActionBar } from '../../components/visit/action-bar.tsx'
import { usePrefetchTimes } from '../../components/visit/use-fortnight.ts'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { Link } from '../../lib/routing/link.tsx'
import type { Basket } from './use-basket.ts'

/** The basket's count and total, and the way to the free times; in view as soon as something is chosen. */
export function BookBar({ salon, basket }: { salon: SalonProfile; basket: Basket }) {
  const t = useMessages(salonMessages)
  const prefetch = usePrefetchTimes(salon)
  const lines = basket.items.map((item) => item.line)
  return (
    <ActionBar label={t.basket} items={basket.items}>
      <Link
        to="/s/:slug/book"
        params={{ slug: salon.slug }}
        search={basket.text ? { lines: basket.text } : {}}
        className={buttonClass('primary', 'lg')}
        onIntent={() => prefetch(lines)}
      >
        {t.chooseTime}
      </Link>
    </ActionBar>
  )
}
