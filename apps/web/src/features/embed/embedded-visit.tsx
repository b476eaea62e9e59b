import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { useCallback, useRef } from 'react'
import { bookableDates, usePrefetchTimes } from '../../components/visit/use-fortnight.ts'
import { useNow } from '../../lib/use-now.ts'
import { firstChoice } from '../../lib/visit-terms.ts'
import { ServiceChoice } from './service-choice.tsx'
import { TimeChoice } from './time-choice.tsx'
import { useEmbeddedVisit } from './use-embedded-visit.ts'

/** First what, then with whom and when. */
export function EmbeddedVisit({ salon }: { salon: SalonProfile }) {
  const bookable = bookableDates(salon, useNow())
  const visit = useEmbeddedVisit(salon, bookable)
  const prefetch = usePrefetchTimes(salon)
  const isMoved = useRef(false)
  const [item] = visit.items

  // The list makes way for the times or the other way round: whoever got there by keyboard goes on from the top of it.
  const focusStep = useCallback((step: HTMLElement | null) => {
    if (isMoved.current) step?.focus()
  }, [])

  function choose(line: VisitLineInput | undefined): void {
    isMoved.current = true
    visit.setLine(line)
  }

  return (
    <div key={item ? 'time' : 'service'} ref={focusStep} tabIndex={-1} className="outline-none">
      {item ? (
        <TimeChoice
          salon={salon}
          item={item}
          visit={visit}
          bookable={bookable}
          onBack={() => choose(undefined)}
        />
      ) : (
        <ServiceChoice
          salon={salon}
          onChoose={(service) => choose(firstChoice(service))}
          onIntent={(service) => prefetch([firstChoice(service)])}
        />
      )}
    </div>
  )
}
