import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { NOON, PRICE, type PaymentWorld } from '../../testing/payment-world.ts'
import { sharePaymentWorld } from '../../testing/shared-payment-world.ts'
import { handleWebhook, receiveWebhook } from '../receive-webhook.ts'
import { reconcilePayments } from '../reconcile-payments.ts'
import { openAccount } from './payment-accounts.ts'

let world: PaymentWorld
sharePaymentWorld((shared) => void (world = shared), { atTheEnd: 'drop' })

/** Keys of an account that no other test uses. */
function newKeys() {
  const name = randomUUID()
  const [secretKey, publishableKey] = [`sk_test_${name}`, `pk_test_${name}`]
  return { secretKey, publishableKey, webhookSecret: `webhook-${name}` }
}

/** A visit that waits for its money, and the owner of its salon. */
async function ownedVisit() {
  const visit = await world.heldVisit()
  const { salonId } = visit.salon
  const ownerUser = await visit.salon.addMember('owner')
  const { paymentKeys } = callerOf(world.deps, ownerUser).salons.manage
  const set = (keys = newKeys()) => paymentKeys.set({ salonId, ...keys })
  return { ...visit, salonId, ownerUser, paymentKeys, set }
}

async function accountIdOf(paymentId: string): Promise<string> {
  const row = world.db.selectFrom('payments').select('accountId').where('id', '=', paymentId)
  return (await row.executeTakeFirstOrThrow()).accountId ?? ''
}

describe('the keys of a business', () => {
  it('are tried, kept, shown by their last four, and written down', async () => {
    const { set, salonId, paymentKeys, ownerUser } = await ownedVisit()
    expect(await paymentKeys.read({ salonId })).toEqual({ account: null })
    const keys = newKeys()
    const { account } = await set(keys)
    expect(account).toMatchObject({ mode: 'test', publishableKeyLastFour: keys.publishableKey.slice(-4) })
    expect(account?.webhookUrl).toMatch(/^https:\/\/salon\.example\/webhooks\/moyasar\/[0-9a-f-]{36}$/)
    expect(await paymentKeys.read({ salonId })).toEqual({ account })
    expect(world.deps.accountOf(keys.secretKey).calls.list).toBe(1)
    await paymentKeys.remove({ salonId })
    expect(await paymentKeys.read({ salonId })).toEqual({ account: null })
    const rows = world.db.selectFrom('auditLog').select('action').where('actorUserId', '=', ownerUser.userId)
    expect((await rows.orderBy('id').execute()).map(({ action }) => action)).toEqual([
      ...['payment_keys_read', 'payment_keys_set', 'payment_keys_read', 'payment_keys_removed'],
      'payment_keys_read',
    ])
  })

  it('leave in no answer, log, error or readable row', async () => {
    const { set, salonId, paymentKeys, pay } = await ownedVisit()
    const [good, wrong] = [newKeys(), newKeys()]
    world.deps.accountOf(wrong.secretKey).failNext('list', 'misconfigured')
    const said: unknown[] = [
      await refusalOf(set(wrong)),
      await set(good),
      await paymentKeys.read({ salonId }),
    ]
    said.push(await pay(), world.deps.logged)
    const { rows } = await sql<{ text: string }>`
      select a::text as text from payment_accounts a union all select l::text from audit_log l
      union all select encode(a.sealed_keys, 'escape') from payment_accounts a`.execute(world.db)
    const text = JSON.stringify([said, rows])
    for (const { secretKey, webhookSecret } of [good, wrong]) {
      expect(text).not.toContain(secretKey)
      expect(text).not.toContain(webhookSecret)
    }
    expect(JSON.stringify(said)).not.toContain(good.publishableKey)
  })

  it('are not kept when the gateway does not know them, or cannot be asked', async () => {
    const { set, paymentKeys, salonId } = await ownedVisit()
    const keys = newKeys()
    world.deps.accountOf(keys.secretKey).failNext('list', 'misconfigured')
    expect((await refusalOf(set(keys))).reason).toBe('PAYMENT_KEYS_REFUSED')
    world.deps.accountOf(keys.secretKey).setDown(true)
    expect((await refusalOf(set(keys))).reason).toBe('GATEWAY_UNAVAILABLE')
    expect(await paymentKeys.read({ salonId })).toEqual({ account: null })
  })

  it('are all of one mode, real ones over https alone, and no test where real money is taken', async () => {
    const { ownerUser, salonId } = await ownedVisit()
    const keys = { salonId, ...newKeys() }
    const live = { ...keys, secretKey: 'sk_live_abcd', publishableKey: 'pk_live_abcd' }
    const setWith = (changes: Partial<typeof world.deps>, input = keys) =>
      refusalOf(callerOf({ ...world.deps, ...changes }, ownerUser).salons.manage.paymentKeys.set(input))
    const plain = { settings: { ...world.deps.settings, publicUrl: 'http://salon.example' } }
    expect((await setWith(plain, live)).details).toEqual({ fields: { secretKey: 'live_needs_https' } })
    const mixed = { ...live, publishableKey: keys.publishableKey }
    expect((await setWith({}, mixed)).details).toEqual({ fields: { publishableKey: 'other_mode' } })
    const gateway = { ...world.gateway, mode: 'live' } as const
    const form = { browserUrl: 'https://gateway.example', methods: [], samsungPay: null }
    const payments = { ...form, gateway }
    expect((await setWith({ payments })).details).toEqual({ fields: { secretKey: 'test_not_taken' } })
  })
})

describe('money of a business with keys', () => {
  it('goes to its own account, of each of two, and never to the platform’s', async () => {
    const before = world.gateway.payments.size
    for (const visit of [await ownedVisit(), await ownedVisit()]) {
      const keys = newKeys()
      await visit.set(keys)
      expect(await visit.api.payments.config({ salonId: visit.salonId })).toMatchObject({
        publishableKey: keys.publishableKey,
        methods: ['creditcard', 'stcpay'],
      })
      const { form } = await visit.form()
      expect(form.publishableKey).toBe(keys.publishableKey)
      expect((await visit.pay()).payment.status).toBe('paid')
      expect(await visit.status()).toBe('confirmed')
      expect(world.deps.accountOf(keys.secretKey).netHalalas()).toBe(PRICE)
    }
    expect(world.gateway.payments.size).toBe(before)
  })

  it('is given back by the account that took it, after its keys were changed and removed', async () => {
    const { set, pay, manager, paymentKeys, salonId } = await ownedVisit()
    const [first, second] = [newKeys(), newKeys()]
    await set(first)
    const { payment } = await pay()
    const refund = (amountHalalas: number) =>
      manager.payments.manage.refund({
        ...{ paymentId: payment.id, amountHalalas, reason: 'اعتذار', idempotencyKey: randomUUID() },
      })
    await set(second)
    await refund(30_00)
    await paymentKeys.remove({ salonId })
    await refund(20_00)
    expect(world.deps.accountOf(first.secretKey).netHalalas()).toBe(PRICE - 50_00)
    expect(world.deps.accountOf(second.secretKey).payments.size).toBe(0)
  })

  it('begins anew where the account changed between the wish to pay and the card', async () => {
    const { set, form, pay } = await ownedVisit()
    const keys = newKeys()
    const { payment: before } = await form()
    await set(keys)
    const { payment } = await pay()
    expect(payment.id).not.toBe(before.id)
    expect(world.deps.accountOf(keys.secretKey).netHalalas()).toBe(PRICE)
    await world.refuseFaults()
  })

  it('is taken beforehand where the platform has no account', async () => {
    const { set, user, visit } = await ownedVisit()
    await set()
    const api = callerOf({ ...world.deps, payments: null }, user)
    const later = { ...visit, startsAt: '2026-12-03T10:00:00.000Z', idempotencyKey: randomUUID() }
    const booking = await api.bookings.create(later)
    expect(booking.status).toBe('held')
    const source = { type: 'token', token: 'token_approved' } as const
    const idempotencyKey = randomUUID()
    const { payment } = await api.payments.create({ bookingId: booking.id, source, idempotencyKey })
    expect(payment.status).toBe('paid')
  })

  it('waits while the server cannot read the keys', async () => {
    const { set, pay, user, bookingId } = await ownedVisit()
    await set()
    const { payment } = await pay()
    const settings = { ...world.deps.settings, paymentKeySecrets: ['another-key-of-32-bytes-or-more-xxx'] }
    const api = callerOf({ ...world.deps, settings }, user)
    expect((await refusalOf(api.payments.sync({ paymentId: payment.id }))).reason).toBe('GATEWAY_UNAVAILABLE')
    expect((await api.payments.forBooking({ bookingId }))[0]?.status).toBe('paid')
  })
})

describe('events of a business', () => {
  const eventOf = (paymentId: string, secret: string, id: string = randomUUID()) => ({
    ...{
      id,
      type: 'payment_paid',
      created_at: NOON,
      live: false,
      secret_token: secret,
      data: { id: paymentId },
    },
  })

  async function deliverTo(accountId: string, body: unknown) {
    const account = await openAccount(world.deps, accountId)
    const source = { accountId, mode: 'test', secret: account?.keys.webhookSecret ?? '' } as const
    const receipt = await receiveWebhook(world.deps, body, source)
    if (receipt.kind === 'stored') await handleWebhook(world.deps, receipt)
    return receipt.kind
  }

  async function paidForm() {
    const visit = await ownedVisit()
    const keys = newKeys()
    await visit.set(keys)
    const { form, payment } = await visit.form()
    world.deps.accountOf(keys.secretKey).payForm(form)
    return { ...visit, keys, givenId: form.givenId, accountId: await accountIdOf(payment.id) }
  }

  it('prove themselves by its own secret', async () => {
    const [one, other] = [await paidForm(), await paidForm()]
    expect(await deliverTo(one.accountId, eventOf(one.givenId, other.keys.webhookSecret))).toBe('forged')
    expect(await deliverTo(one.accountId, eventOf(one.givenId, one.keys.webhookSecret))).toBe('stored')
    expect([await one.status(), await other.status()]).toEqual(['confirmed', 'held'])
  })

  it('say nothing of another account’s payments, and use up none of its events', async () => {
    const [one, other] = [await paidForm(), await paidForm()]
    const id = randomUUID()
    await deliverTo(one.accountId, eventOf(other.givenId, one.keys.webhookSecret, id))
    expect(await other.status()).toBe('held')
    await deliverTo(other.accountId, eventOf(other.givenId, other.keys.webhookSecret, id))
    expect(await other.status()).toBe('confirmed')
  })
})

describe('reconciliation of accounts', () => {
  it('asks each for its own list; one that does not answer keeps no other waiting', async () => {
    const visits = []
    for (let count = 0; count < 2; count += 1) {
      const [visit, keys] = [await ownedVisit(), newKeys()]
      await visit.set(keys)
      const { payment } = await visit.pay()
      const account = world.deps.accountOf(keys.secretKey)
      const [taken] = account.payments.values()
      await account.refund(taken?.id ?? '', 10_00)
      visits.push({ ...visit, account, paymentId: payment.id })
    }
    visits[0]?.account.setDown(true)
    // what a business sells elsewhere is no stranger
    const elsewhere = { givenId: randomUUID(), amountHalalas: 5_00, metadata: {}, manual: false }
    visits[1]?.account.payForm(elsewhere)
    // nor can it speak for another account by using its ids
    const victim = await ownedVisit()
    const { form, payment: unpaid } = await victim.form()
    visits[1]?.account.payForm(form)
    const { books, unanswered } = await reconcilePayments(world.deps, { comparing: true })
    expect(unanswered).toBeGreaterThan(0)
    expect(books?.corrected).toContain(visits[1]?.paymentId)
    expect(books?.corrected).not.toContain(visits[0]?.paymentId)
    expect(books?.strangers).not.toContain(elsewhere.givenId)
    expect(books?.corrected).not.toContain(unpaid.id)
    expect(await victim.status()).toBe('held')
  })
})
