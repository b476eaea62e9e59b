/** How far a salon is: set up, looked at by the platform, found and booked, or taken out of both. */
export const SALON_STATUSES = ['draft', 'in_review', 'live', 'suspended'] as const
export type SalonStatus = (typeof SALON_STATUSES)[number]

/** The steps from one status to the next: the first is the owner's, the others are the platform's. */
export const SALON_STEPS = {
  submit: { from: 'draft', to: 'in_review' },
  approve: { from: 'in_review', to: 'live' },
  sendBack: { from: 'in_review', to: 'draft' },
  suspend: { from: 'live', to: 'suspended' },
  reinstate: { from: 'suspended', to: 'live' },
} as const satisfies Record<string, { from: SalonStatus; to: SalonStatus }>
export type SalonStep = keyof typeof SALON_STEPS
