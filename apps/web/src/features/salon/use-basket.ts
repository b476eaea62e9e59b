import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { useMemo } from 'react'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { MAX_VISIT_LINES, readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'
import { resolveVisit, type VisitItem } from '../../lib/visit-terms.ts'

/** The services chosen on a salon's page. They live in the address, so a reload and a shared link keep them. */
export function useBasket(salon: SalonProfile) {
  const { lines: text } = useRouteSearch('/s/:slug')
  const setSearch = useSetSearch('/s/:slug')
  const items = useMemo(() => resolveVisit(salon.services, readVisitLines(text)), [salon.services, text])

  function set(lines: readonly VisitLineInput[]): void {
    const word = writeVisitLines(lines)
    setSearch(word ? { lines: word } : {})
  }
  const lines = items.map((item) => item.line)

  return {
    items,
    /** As the booking page's address takes it. */
    text: writeVisitLines(lines),
    isFull: items.length >= MAX_VISIT_LINES,
    itemOf: (serviceId: string): VisitItem | undefined => items.find((item) => item.service.id === serviceId),
    /** Adds the service, or changes its choices where it is in the basket already. */
    put: (line: VisitLineInput) => {
      const isThere = lines.some(({ serviceId }) => serviceId === line.serviceId)
      set(isThere ? lines.map((each) => (each.serviceId === line.serviceId ? line : each)) : [...lines, line])
    },
    remove: (serviceId: string) => set(lines.filter((line) => line.serviceId !== serviceId)),
  }
}

export type Basket = ReturnType<typeof useBasket>
