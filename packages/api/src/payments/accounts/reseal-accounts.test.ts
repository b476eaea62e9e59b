import { randomUUID } from 'node:crypto'
import { updateSealedKeys } from '@salon/db'
import { beforeEach, expect, it } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import type { PaymentWorld } from '../../testing/payment-world.ts'
import { sharePaymentWorld } from '../../testing/shared-payment-world.ts'
import { openAccount } from './payment-accounts.ts'
import { resealAccounts } from './reseal-accounts.ts'

const [OLD, NEW] = ['old-key-of-32-bytes-or-more-xxxxxx', 'new-key-of-32-bytes-or-more-xxxxxx']

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared), { atTheEnd: 'drop' })
beforeEach(() => world.db.deleteFrom('paymentAccounts').execute())

function depsWith(...paymentKeySecrets: string[]) {
  return { ...world.deps, settings: { ...world.deps.settings, paymentKeySecrets } }
}

/** A salon whose business set its keys while `secret` was the server's. */
async function accountUnder(secret: string) {
  const visit = await world.heldVisit()
  const owner = callerOf(depsWith(secret), await visit.salon.addMember('owner'))
  const name = randomUUID()
  const keys = {
    ...{ secretKey: `sk_test_${name}`, publishableKey: `pk_test_${name}` },
    webhookSecret: `webhook-${name}`,
  }
  const { account } = await owner.salons.manage.paymentKeys.set({ salonId: visit.salon.salonId, ...keys })
  return { ...visit, keys, accountId: account?.webhookUrl.split('/').at(-1) ?? '' }
}

it('puts all accounts under the first secret, retired ones too, and repeats nothing', async () => {
  const [retired, current, newer] = [
    await accountUnder(OLD),
    await accountUnder(OLD),
    await accountUnder(NEW),
  ]
  await world.db
    .updateTable('paymentAccounts')
    .set({ retiredAt: world.deps.clock.now() })
    .where('id', '=', retired.accountId)
    .execute()
  const both = depsWith(NEW, OLD)
  expect(await resealAccounts(both)).toEqual({ accounts: 3, resealed: 2, unreadable: [] })
  for (const { accountId, keys } of [retired, current, newer]) {
    const opened = await openAccount(depsWith(NEW), accountId)
    expect(opened?.keys).toEqual({ secretKey: keys.secretKey, webhookSecret: keys.webhookSecret })
    expect(await openAccount(depsWith(OLD), accountId)).toBeNull()
  }
  expect(await resealAccounts(both)).toEqual({ accounts: 3, resealed: 0, unreadable: [] })
})

it('names what no secret opens, leaves it alone, and does the others', async () => {
  const [lost, other] = [await accountUnder('a-key-of-32-bytes-that-nobody-has'), await accountUnder(OLD)]
  expect(await resealAccounts(depsWith(NEW, OLD))).toEqual({
    ...{ accounts: 2, resealed: 1 },
    unreadable: [lost.accountId],
  })
  expect(await openAccount(depsWith('a-key-of-32-bytes-that-nobody-has'), lost.accountId)).not.toBeNull()
  expect(await openAccount(depsWith(NEW), other.accountId)).not.toBeNull()
})

it('of two at once the slower one changes nothing', async () => {
  const { accountId: id } = await accountUnder(OLD)
  const row = world.db.selectFrom('paymentAccounts').select('sealedKeys').where('id', '=', id)
  const { sealedKeys: before } = await row.executeTakeFirstOrThrow()
  await resealAccounts(depsWith(NEW, OLD))
  const { sealedKeys } = await row.executeTakeFirstOrThrow()
  expect(await updateSealedKeys(world.db, { id, before, sealedKeys: before })).toBe(false)
  expect(await row.executeTakeFirstOrThrow()).toEqual({ sealedKeys })
})
