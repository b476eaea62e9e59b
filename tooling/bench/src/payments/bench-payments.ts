import { randomUUID } from 'node:crypto'
import { againstReference, timeInTurns, TURNS } from '../in-turns.ts'
import type { Figure, Section } from '../report.ts'
import { callProduct, post, startPaymentRig, type PaymentRig } from './payment-rig.ts'

/** What the product adds to a charge at the gateway, and to storing one event of it. */
export async function runPaymentBench(): Promise<Section> {
  const rig = await startPaymentRig()
  try {
    const figures = [...(await measureCreate(rig)), ...(await measureWebhook(rig))]
    return { title: 'Payments: the product beside its bare limits', figures, goals: [] }
  } finally {
    await rig.stop()
  }
}

/** Ready beforehand, since neither booking nor making tokens is what is measured. */
async function prepare<Item>(make: () => Promise<Item>): Promise<() => Item> {
  const items: Item[] = []
  for (let count = 0; count < TURNS; count++) items.push(await make())
  return () => {
    const item = items.pop()
    if (item === undefined) throw new Error('more turns than were prepared for')
    return item
  }
}

async function measureCreate(rig: PaymentRig): Promise<Figure[]> {
  const nextBare = await prepare(() => rig.newToken())
  const nextVisit = await prepare(async () => ({ ...(await rig.holdVisit()), token: await rig.newToken() }))
  const pay = () => {
    const { bookingId, accessToken, token } = nextVisit()
    const input = { bookingId, source: { type: 'token', token }, idempotencyKey: randomUUID() }
    return callProduct(rig.http, 'payments.create', input, accessToken)
  }
  const [bare, ours] = await timeInTurns(() => rig.chargeBare(nextBare()), pay)
  return againstReference('payment create', 'bare call to the sandbox', bare, 'payments.create', ours)
}

/** Of payments that are there, so that each event has its follow-up, which the answer does not wait for. */
async function measureWebhook(rig: PaymentRig): Promise<Figure[]> {
  const payments = await rig.http.database.db.selectFrom('payments').select('givenId').execute()
  let sent = 0
  const eventOf = () => ({
    ...{ id: randomUUID(), type: 'payment_paid', created_at: new Date().toISOString(), live: false },
    ...{ secret_token: rig.webhookSecret, data: { id: payments[sent++ % payments.length]?.givenId } },
  })
  const { reference, product } = rig.http
  const [bare, ours] = await timeInTurns(
    () => post(`${reference.url}/events`, eventOf()),
    () => post(`${product.url}/webhooks/moyasar`, eventOf()),
  )
  return againstReference('webhook', 'bare Fastify, one row', bare, 'POST /webhooks/moyasar', ours)
}
