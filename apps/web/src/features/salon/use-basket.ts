import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MAX_VISIT_LINES, readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'
import { resolveVisit, type VisitItem } from '../../lib/visit-terms.ts'

const route = getRouteApi('/s/$slug')

/** The services chosen on a salon's page. They live in the address, so a reload and a shared link keep them. */
export function useBasket(salon: SalonProfile) {
  const { lines: text } = route.useSearch()
  const navigate = route.useNavigate()
  const items = useMemo(() => resolveVisit(salon.services, readVisitLines(text)), [salon.services, text])

  function set(lines: readonly VisitLineInput[]): void {
    const word = writeVisitLines(lines)
    void navigate({ search: word ? { lines: word } : {}, replace: true, resetScroll: false })
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
