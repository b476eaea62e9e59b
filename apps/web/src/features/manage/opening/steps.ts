import type { NeededPart } from '@salon/domain'

/** What a salon is set up in, one after another. */
export const OPENING_STEPS = ['about', 'hours', 'services', 'team', 'payment', 'review'] as const
export type OpeningStep = (typeof OPENING_STEPS)[number]

/** Where each part is filled in. */
export const STEP_OF: Record<NeededPart, OpeningStep> = {
  name: 'about',
  place: 'about',
  hours: 'hours',
  services: 'services',
  staff: 'team',
  paymentPolicy: 'payment',
}
