import type { Localized } from '../shared/brand.ts'

/** What a salon needs before anybody can book it, in the order in which it is set up. */
export const NEEDED_PARTS = ['name', 'place', 'hours', 'services', 'staff', 'paymentPolicy'] as const
export type NeededPart = (typeof NEEDED_PARTS)[number]

/** As much of a salon as decides whether it can be opened. */
export interface SetUpFacts {
  name: Localized
  address: Localized
  latitude: number
  longitude: number
  /** Where a salon of its city stands until somebody says where it is. */
  cityCentre: { latitude: number; longitude: number }
  /** On offer, under a heading that is. */
  activeServices: number
  /** Who works there and does a service that is on offer. */
  bookableStaff: number
  /** Stretches of an ordinary week in which somebody who does a service works. */
  weeklyWindows: number
  isPaymentPolicyChosen: boolean
}

/** What is still missing before a salon may be opened, in the order in which it is set up; nothing: it is ready. */
export function listMissingParts(facts: SetUpFacts): NeededPart[] {
  const isThere: Record<NeededPart, boolean> = {
    name: isWritten(facts.name),
    place: isWritten(facts.address) && isPlaced(facts),
    hours: facts.weeklyWindows > 0,
    services: facts.activeServices > 0,
    staff: facts.bookableStaff > 0,
    paymentPolicy: facts.isPaymentPolicyChosen,
  }
  return NEEDED_PARTS.filter((part) => !isThere[part])
}

function isWritten({ ar, en }: Localized): boolean {
  return ar.trim() !== '' && en.trim() !== ''
}

function isPlaced({ latitude, longitude, cityCentre }: SetUpFacts): boolean {
  return latitude !== cityCentre.latitude || longitude !== cityCentre.longitude
}
