import type { ServiceView, VisitLineInput, WalkInChoiceView } from '@salon/contract'
import type { Instant, RefusalCause } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'
import { resolveVisit, type VisitItem } from '../../../lib/visit-terms.ts'

/** A service as it would be entered, with its first variant that fits. */
export interface WalkInChoice {
  item: VisitItem
  /** Why it cannot begin then; `null`: it can. */
  cause: RefusalCause | null
}

/** What can be booked with somebody at a time, as the server sees it. */
export function useWalkInChoices({
  after,
  ...asked
}: {
  salonId: string
  staffId: string
  startsAt: Instant
  after: readonly VisitLineInput[]
}) {
  const trpc = useTRPC()
  const before = after.length > 0 && { after: [...after] }
  return useQuery(trpc.bookings.manage.choices.queryOptions({ ...asked, ...before }))
}

/** The services of a salon in its order, those that fit first. */
export function sortChoices(
  services: readonly ServiceView[],
  choices: readonly WalkInChoiceView[],
  staffId: string,
): WalkInChoice[] {
  const sorted = services.flatMap((service) => {
    const ofService = choices.filter(({ serviceId }) => serviceId === service.id)
    const choice = ofService.find(({ cause }) => cause === null) ?? ofService[0]
    const [item] = choice ? resolveVisit(services, [lineOf(choice, staffId)]) : []
    return choice && item ? [{ item, cause: choice.cause }] : []
  })
  return sorted.toSorted((one, other) => Number(one.cause !== null) - Number(other.cause !== null))
}

function lineOf({ serviceId, variantId }: WalkInChoiceView, staffId: string): VisitLineInput {
  return { serviceId, ...(variantId !== null && { variantId }), staffId }
}
