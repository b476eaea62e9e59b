import type { Deps } from '../deps.ts'

/** What whoever moves money needs from outside. */
export type PaymentDeps = Pick<
  Deps,
  | 'db'
  | 'writeDb'
  | 'clock'
  | 'random'
  | 'newId'
  | 'messages'
  | 'payments'
  | 'businessGateways'
  | 'log'
  | 'settings'
>
