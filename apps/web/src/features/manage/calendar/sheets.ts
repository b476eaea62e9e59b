/** What opens over the calendar beside its bookings, in a file of its own: the day is drawn without it. */
export { LateSheet } from '../late/late-sheet.tsx'
export { WalkInSheet } from '../walk-in/walk-in-sheet.tsx'
export { WhySheet } from './why/why-sheet.tsx'
