import { randomUUID } from 'node:crypto'
import type { TestUser } from '@salon/testkit'
import { callerOf } from './caller.ts'
import type { PaymentWorld } from './payment-world.ts'

/** A paid visit, with what its salon's manager is told of the books. */
export async function paidVisit(world: PaymentWorld) {
  const visit = await world.heldVisit()
  const { payment } = await visit.pay()
  const { salonId } = visit.salon
  const givenId = await world.givenIdOf(payment.id)
  const books = (input = {}) => visit.manager.payments.manage.reconciliation.list({ salonId, ...input })
  /** Has the gateway know nothing of it, until the answer is called. */
  const lose = () => {
    const known = world.gateway.payments.get(givenId)
    world.gateway.payments.delete(givenId)
    return () => known && world.gateway.payments.set(givenId, known)
  }
  return { ...visit, salonId, givenId, paymentId: payment.id, books, lose }
}

/** A salon whose business takes money with keys of its own, and took some unless said otherwise. */
export async function ownAccount(world: PaymentWorld, { isPaid = true } = {}) {
  const visit = await world.heldVisit()
  const { salonId } = visit.salon
  const { owner, secretKey } = await setKeys(world, await visit.salon.addMember('owner'), salonId)
  if (isPaid) await visit.pay()
  return { salonId, owner, account: world.deps.accountOf(secretKey) }
}

/** Has the money of a salon's business go to an account of its own from now on. */
export async function setKeys({ deps }: PaymentWorld, member: TestUser, salonId: string) {
  const owner = callerOf(deps, member)
  const name = randomUUID()
  const secretKey = `sk_test_${name}`
  const keys = { secretKey, publishableKey: `pk_test_${name}`, webhookSecret: `webhook-${name}` }
  await owner.salons.manage.paymentKeys.set({ salonId, ...keys })
  return { owner, secretKey }
}
