import type { VisitLineInput } from '@salon/contract'
import type { AddOnConfig, SalonConfig, ServiceConfig, VariantConfig } from '@salon/db'
import { DomainError, withLength, type LineCandidate, type Localized, type VisitLine } from '@salon/domain'

/** One line of a visit with its choices looked up. */
export interface ResolvedLine {
  serviceId: string
  variantId: string | null
  addOns: AddOnConfig[]
  /** The chosen member of staff; `null`: anyone. */
  staffId: string | null
  /** As a booking keeps it: the service, and the variant behind it. */
  name: Localized
}

/** What was booked beside the services, as it was when it was booked. */
export type BookedAddOns = readonly AddOnConfig[]

/** By line, in minutes; `null`: as long as its service takes. */
export type SetLengths = readonly (number | null)[]

export interface ResolvedVisit {
  /** For the engine. */
  lines: VisitLine[]
  /** For the booking; same order. */
  choices: ResolvedLine[]
}

/**
 * Looks up a visit's services, variants, add-ons and who can do them.
 * @param booked add-ons of the visit, where it is booked already: they are had also when they are no longer sold, and a service that
 *   came in no variants then needs none
 * @param lengths how long the salon has each line take
 * @throws DomainError `SERVICE_UNAVAILABLE` or `STAFF_CANNOT_DO_SERVICE`, both with `line` (its index)
 */
export function resolveVisit(
  config: SalonConfig,
  lines: readonly VisitLineInput[],
  booked: BookedAddOns | null = null,
  lengths: SetLengths = [],
): ResolvedVisit {
  const resolved = lines.map((line, index) => resolveLine(config, line, index, booked))
  return {
    lines: resolved.map(({ line }, index) => {
      const minutes = lengths[index] ?? null
      return minutes === null ? line : withLength(line, minutes)
    }),
    choices: resolved.map(({ choice }) => choice),
  }
}

/**
 * What a line costs when this member of staff does it, in halalas, VAT included. A variant's price stands before the service's;
 * her own price stands for services without variants only. With "anyone" it is settled once she is assigned.
 */
export function priceLine(config: SalonConfig, line: VisitLineInput, staffId: string): number {
  const { service, variant, addOns } = findChoices(config, line, 0)
  const skill = service.skills.find((each) => each.staffId === staffId)
  const base = variant?.priceHalalas ?? skill?.priceHalalas ?? service.priceHalalas
  return addOns.reduce((sum, addOn) => sum + addOn.priceHalalas, base)
}

interface Choices {
  service: ServiceConfig
  variant: VariantConfig | null
  addOns: AddOnConfig[]
}

function resolveLine(config: SalonConfig, input: VisitLineInput, index: number, booked: BookedAddOns | null) {
  const choices = findChoices(config, input, index, booked)
  const { service, variant, addOns } = choices
  const candidates = findCandidates(choices, input.staffId ?? null)
  if (candidates.length === 0) throw new DomainError('STAFF_CANNOT_DO_SERVICE', { line: index })
  const line: VisitLine = {
    candidates,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    processing: service.processing,
    roomIds: service.roomIds,
  }
  const choice: ResolvedLine = {
    serviceId: service.id,
    variantId: variant?.id ?? null,
    addOns,
    staffId: input.staffId ?? null,
    name: variant ? joinNames(service.name, variant.name) : service.name,
  }
  return { line, choice }
}

function findChoices(
  config: SalonConfig,
  input: VisitLineInput,
  index: number,
  booked: BookedAddOns | null = null,
): Choices {
  const unavailable = new DomainError('SERVICE_UNAVAILABLE', { line: index })
  const service = config.services.find((each) => each.id === input.serviceId)
  if (!service) throw unavailable
  const variant = service.variants.find((each) => each.id === input.variantId) ?? null
  const isPlain = input.variantId === undefined && (booked !== null || service.variants.length === 0)
  if (!variant && !isPlain) throw unavailable
  const addOns = Array.from(new Set(input.addOnIds), (id) => {
    const addOn = [...service.addOns, ...(booked ?? [])].find((each) => each.id === id)
    if (!addOn) throw unavailable
    return addOn
  })
  return { service, variant, addOns }
}

function findCandidates({ service, variant, addOns }: Choices, staffId: string | null): LineCandidate[] {
  const extraMinutes = addOns.reduce((sum, addOn) => sum + addOn.extraMinutes, 0)
  return service.skills
    .filter((skill) => staffId === null || skill.staffId === staffId)
    .map((skill) => ({
      staffId: skill.staffId,
      durationMinutes:
        (variant?.durationMinutes ?? skill.durationMinutes ?? service.durationMinutes) + extraMinutes,
    }))
}

function joinNames(service: Localized, variant: Localized): Localized {
  return { ar: `${service.ar} – ${variant.ar}`, en: `${service.en} – ${variant.en}` }
}
