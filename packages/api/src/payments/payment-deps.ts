import { DomainError } from '@salon/domain'
import type { PaymentGateway } from '@salon/providers'
import type { Deps, PaymentSetup } from '../deps.ts'

/** What whoever moves money needs from outside. */
export type PaymentDeps = Pick<
  Deps,
  'db' | 'writeDb' | 'clock' | 'random' | 'newId' | 'messages' | 'payments' | 'log' | 'settings'
>

/** @throws DomainError `GATEWAY_UNAVAILABLE` where no payments are set up */
export function requirePayments({ payments }: Pick<Deps, 'payments'>): PaymentSetup {
  if (!payments) throw new DomainError('GATEWAY_UNAVAILABLE')
  return payments
}

/** @throws DomainError `GATEWAY_UNAVAILABLE` where no payments are set up */
export function requireGateway(deps: Pick<Deps, 'payments'>): PaymentGateway {
  return requirePayments(deps).gateway
}
