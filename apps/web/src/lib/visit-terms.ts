import type { AddOnView, ServiceView, SlotView, VariantView, VisitLineInput } from '@salon/contract'
import { type Instant, instantOfMinute, minuteOfInstant } from '@salon/domain'

/** A line with its choices looked up in the salon's profile. */
export interface VisitItem {
  line: VisitLineInput
  service: ServiceView
  variant: VariantView | null
  addOns: AddOnView[]
}

/** What a visit costs and how long it lasts; the ends differ where they depend on who does it. */
export interface VisitTerms {
  fromHalalas: number
  toHalalas: number
  fromMinutes: number
  toMinutes: number
}

/**
 * Looks up each line. A line whose service, variant or add-on the salon no longer offers is left out, so that an old link
 * still opens with the rest. A stylist who no longer does it makes room for anyone who does: the line comes back changed.
 */
export function resolveVisit(
  services: readonly ServiceView[],
  lines: readonly VisitLineInput[],
): VisitItem[] {
  return lines.map((line) => resolveLine(services, line)).filter((item) => item !== null)
}

/** A service as it stands before anybody has chosen: the first variant, where it has any, and no add-ons. */
export function firstChoice(service: ServiceView): VisitLineInput {
  const [variant] = service.variants
  return { serviceId: service.id, ...(variant && { variantId: variant.id }) }
}

function resolveLine(services: readonly ServiceView[], line: VisitLineInput): VisitItem | null {
  const service = services.find(({ id }) => id === line.serviceId)
  if (!service) return null
  const variant = service.variants.find(({ id }) => id === line.variantId) ?? null
  const addOns = service.addOns.filter(({ id }) => line.addOnIds?.includes(id))
  const isOffered =
    (variant !== null || (service.variants.length === 0 && line.variantId === undefined)) &&
    addOns.length === (line.addOnIds?.length ?? 0)
  return isOffered ? { line: withAbleStylist(service, line), service, variant, addOns } : null
}

function withAbleStylist({ staff }: ServiceView, line: VisitLineInput): VisitLineInput {
  const { staffId: wanted, ...byAnyone } = line
  return wanted === undefined || staff.some(({ staffId }) => staffId === wanted) ? line : byAnyone
}

/**
 * Price and length of one line, add-ons included, by the server's rule: a variant's own price and minutes stand before a
 * stylist's, hers before the service's.
 * @param staffIds who may end up doing it; without, the chosen stylist or all who can
 */
export function itemTerms(item: VisitItem, staffIds?: readonly string[]): VisitTerms {
  const { line, service, variant, addOns } = item
  const able = service.staff.filter(({ staffId }) =>
    line.staffId === undefined ? (staffIds?.includes(staffId) ?? true) : staffId === line.staffId,
  )
  const prices = able.map((each) => variant?.priceHalalas ?? each.priceHalalas ?? service.priceHalalas)
  const minutes = able.map(
    (each) => variant?.durationMinutes ?? each.durationMinutes ?? service.durationMinutes,
  )
  const base = variant ?? service
  const extraHalalas = sum(addOns.map((addOn) => addOn.priceHalalas))
  const extraMinutes = sum(addOns.map((addOn) => addOn.extraMinutes))
  return {
    fromHalalas: extraHalalas + (prices.length > 0 ? Math.min(...prices) : base.priceHalalas),
    toHalalas: extraHalalas + (prices.length > 0 ? Math.max(...prices) : base.priceHalalas),
    fromMinutes: extraMinutes + (minutes.length > 0 ? Math.min(...minutes) : base.durationMinutes),
    toMinutes: extraMinutes + (minutes.length > 0 ? Math.max(...minutes) : base.durationMinutes),
  }
}

/** The whole visit; with a time chosen, only those count who are free for it. */
export function visitTerms(items: readonly VisitItem[], slot?: SlotView): VisitTerms {
  const terms = items.map((item, index) => itemTerms(item, slot?.lines[index]?.staffIds))
  return {
    fromHalalas: sum(terms.map((each) => each.fromHalalas)),
    toHalalas: sum(terms.map((each) => each.toHalalas)),
    fromMinutes: sum(terms.map((each) => each.fromMinutes)),
    toMinutes: sum(terms.map((each) => each.toMinutes)),
  }
}

/** A start as it would be offered, for when it is not on the list: anyone able, the shortest length. */
export function expectedSlot(items: readonly VisitItem[], startsAt: Instant): SlotView {
  const { fromMinutes } = visitTerms(items)
  return {
    startsAt,
    endsAt: instantOfMinute(minuteOfInstant(startsAt) + fromMinutes),
    lines: items.map((item) => ({ staffIds: item.service.staff.map(({ staffId }) => staffId) })),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
