import type { Assignment, BusyMinutes, EpochMinute, LocalDate, Localized, VisitLine } from '@salon/domain'
import { checkStart, collectBusy, listSlots, startOfDate, type TakenStretch } from '@salon/domain'
import type { AddOnConfig, SalonConfig, ServiceConfig, VariantConfig } from '../availability/salon-config.ts'
import type { Random } from './random.ts'

/** A service as somebody asked for it. */
export interface ChosenService {
  service: ServiceConfig
  variant: VariantConfig | null
  addOns: AddOnConfig[]
  /** The service, and the variant behind it. */
  name: Localized
  /** `null`: anyone. */
  staffId: string | null
}

export interface PlannedVisit {
  salonId: string
  choices: ChosenService[]
  /** Who serves it when, as the engine decided it. */
  assignment: Assignment
  startsAtMinute: EpochMinute
  endsAtMinute: EpochMinute
}

/** What a member of staff works of a day, about. */
const SHIFT_MINUTES = 480

/**
 * Visits of one business date until about `busyPercent` of the salon's work is booked. They are booked as customers do it: a
 * choice of services, one of the times the engine offers for it, and the engine's own assignment.
 */
export function planVisits(
  random: Random,
  config: SalonConfig,
  date: LocalDate,
  { timeOff, busyPercent }: { timeOff: ReadonlyMap<string, BusyMinutes>; busyPercent: number },
): PlannedVisit[] {
  const visits: PlannedVisit[] = []
  const taken: TakenStretch[] = []
  // Booked the evening before, so that no notice is in the way.
  const nowMinute = startOfDate(config.timeZone, date) - config.minimumNoticeMinutes
  let minutesLeft = (config.staff.length * SHIFT_MINUTES * busyPercent) / 100
  for (let attempt = 0; minutesLeft > 0 && attempt < config.staff.length * 4; attempt++) {
    const facts = { ...config, busy: collectBusy(taken), timeOff }
    const choices = chooseServices(random, config)
    const lines = choices.map(toVisitLine)
    const slots = listSlots(facts, lines, { from: date, days: 1 }, nowMinute)[0]?.slots ?? []
    if (slots.length === 0) continue
    const { startsAtMinute } = random.pick(slots)
    const decision = checkStart(facts, lines, startsAtMinute, nowMinute)
    const assignment = decision.ok ? decision.assignments[0] : undefined
    const endsAtMinute = assignment?.lines.at(-1)?.endsAtMinute
    if (assignment === undefined || endsAtMinute === undefined)
      throw new Error('A time that is shown was refused')
    taken.push(...assignment.occupancies)
    minutesLeft -= endsAtMinute - startsAtMinute
    visits.push({ salonId: config.id, choices, assignment, startsAtMinute, endsAtMinute })
  }
  return visits
}

/** Mostly one service, sometimes two; what costs less is asked for more often. */
function chooseServices(random: Random, config: SalonConfig): ChosenService[] {
  const pickOne = (services: readonly ServiceConfig[]) =>
    random.pickWeighted(services, ({ priceHalalas }) => 1 / Math.sqrt(priceHalalas))
  const first = pickOne(config.services)
  const others = config.services.filter((service) => service !== first)
  const services = others.length > 0 && random.chance(0.2) ? [first, pickOne(others)] : [first]
  return services.map((service) => chooseDetails(random, service))
}

function chooseDetails(random: Random, service: ServiceConfig): ChosenService {
  const variant = service.variants.length > 0 ? random.pick(service.variants) : null
  const addOns = service.addOns.length > 0 && random.chance(0.25) ? [random.pick(service.addOns)] : []
  const staffId = random.chance(0.6) ? random.pick(service.skills).staffId : null
  return {
    service,
    variant,
    addOns,
    name: variant ? joined(service.name, variant.name) : service.name,
    staffId,
  }
}

function toVisitLine({ service, variant, addOns, staffId }: ChosenService): VisitLine {
  const extraMinutes = addOns.reduce((sum, addOn) => sum + addOn.extraMinutes, 0)
  const skills = service.skills.filter((skill) => staffId === null || skill.staffId === staffId)
  return {
    candidates: skills.map((skill) => ({
      staffId: skill.staffId,
      durationMinutes:
        (variant?.durationMinutes ?? skill.durationMinutes ?? service.durationMinutes) + extraMinutes,
    })),
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    processing: service.processing,
    roomIds: service.roomIds,
  }
}

/** What a line costs when this member of staff does it, in halalas, VAT included. */
export function priceOf({ service, variant, addOns }: ChosenService, staffId: string): number {
  const skill = service.skills.find((each) => each.staffId === staffId)
  const base = variant?.priceHalalas ?? skill?.priceHalalas ?? service.priceHalalas
  return addOns.reduce((sum, addOn) => sum + addOn.priceHalalas, base)
}

function joined(service: Localized, variant: Localized): Localized {
  return { ar: `${service.ar} – ${variant.ar}`, en: `${service.en} – ${variant.en}` }
}
