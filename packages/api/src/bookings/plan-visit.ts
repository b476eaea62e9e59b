import type { VisitLineInput } from '@salon/contract'
import type { ClaimCandidate, ClaimedLine, SalonConfig } from '@salon/db'
import { instantOfMinute, itemAt, shareVat, type Assignment } from '@salon/domain'
import { priceLine, type ResolvedVisit } from '../availability/resolve-visit.ts'
import type { KeptLine } from './kept-lines.ts'

/** More than these are not tried: whoever loses so many races in one instant finds the salon full. */
const MAX_CANDIDATES = 10

export interface VisitPlanInput {
  config: SalonConfig
  visit: ResolvedVisit
  /** As the customer chose them; prices are looked up by them. */
  lines: readonly VisitLineInput[]
  assignments: readonly Assignment[]
  lineIds: readonly string[]
  /** What lines keep of how they were booked; `null`: as the salon has it now. */
  kept: readonly (KeptLine | null)[] | null
  vatPercent: number
}

export type PlannedCandidate = Omit<ClaimCandidate, 'answer'>

/** The ways to serve a visit as rows: lines with names and prices, totals with VAT, and the stretches they take. */
export function planVisit(input: VisitPlanInput): PlannedCandidate[] {
  return input.assignments.slice(0, MAX_CANDIDATES).map((assignment) => planCandidate(input, assignment))
}

function planCandidate(input: VisitPlanInput, assignment: Assignment): PlannedCandidate {
  const prices = assignment.lines.map(
    ({ staffId }, index) =>
      input.kept?.[index]?.priceHalalas ?? priceLine(input.config, itemAt(input.lines, index), staffId),
  )
  const vat = shareVat(prices, input.vatPercent)
  const lines = assignment.lines.map((assigned, position): ClaimedLine => {
    const choice = itemAt(input.visit.choices, position)
    return {
      id: itemAt(input.lineIds, position),
      position,
      serviceId: choice.serviceId,
      variantId: choice.variantId,
      staffId: assigned.staffId,
      staffChosen: input.kept?.[position]?.staffChosen ?? choice.staffId !== null,
      roomResourceId: assigned.roomResourceId,
      setMinutes: input.kept?.[position]?.setMinutes ?? null,
      startsAt: instantOfMinute(assigned.startsAtMinute),
      endsAt: instantOfMinute(assigned.endsAtMinute),
      priceHalalas: itemAt(prices, position),
      vatHalalas: itemAt(vat, position),
      nameAr: choice.name.ar,
      nameEn: choice.name.en,
      addOns: choice.addOns,
    }
  })
  return {
    endsAt: itemAt(lines, -1).endsAt,
    totalHalalas: sum(prices),
    vatHalalas: sum(vat),
    lines,
    occupancies: assignment.occupancies.map((stretch) => ({
      resourceId: stretch.resourceId,
      startsAt: instantOfMinute(stretch.startsAtMinute),
      endsAt: instantOfMinute(stretch.endsAtMinute),
      lineId: itemAt(input.lineIds, stretch.line),
    })),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
