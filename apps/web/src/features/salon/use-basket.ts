import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { MOST_VISIT_LINES } from '@salon/domain'
import { useMemo } from 'react'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { putLine, readVisitLines, removeService, writeVisitLines } from '../../lib/visit-lines.ts'
import { resolveVisit, type VisitItem } from '../../lib/visit-terms.ts'

/** The services chosen on a salon's page. They live in the address, so a reload and a shared link keep them. */
export function useBasket(salon: SalonProfile) {
  const { lines: text, staff: wantedStaff } = useRouteSearch('/s/:slug')
  const setSearch = useSetSearch('/s/:slug')
  const items = useMemo(() => resolveVisit(salon.services, readVisitLines(text)), [salon.services, text])

  function set(lines: readonly VisitLineInput[]): void {
    setSearch(({ lines: _old, ...rest }) => {
      const word = writeVisitLines(lines)
      return word ? { ...rest, lines: word } : rest
    })
  }
  const lines = useMemo(() => items.map((item) => item.line), [items])

  return {
    /** Whose services are shown, and who is asked for with each one that is added. */
    stylist: salon.staff.find(({ id }) => id === wantedStaff),
    setStylist: (staffId: string | undefined) =>
      setSearch(({ staff: _old, ...rest }) => (staffId ? { ...rest, staff: staffId } : rest)),
    lines,
    items,
    /** As the booking page's address takes it. */
    text: writeVisitLines(lines),
    isFull: items.length >= MOST_VISIT_LINES,
    itemOf: (serviceId: string): VisitItem | undefined => items.find((item) => item.service.id === serviceId),
    /** Adds the service, or changes its choices where it is in the basket already. */
    put: (line: VisitLineInput) => set(putLine(lines, line)),
    removeAt: (index: number) => set(lines.toSpliced(index, 1)),
    remove: (serviceId: string) => set(removeService(lines, serviceId)),
  }
}

export type Basket = ReturnType<typeof useBasket>
