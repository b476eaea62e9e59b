import { randomUUID } from 'node:crypto'
import { startFakeUnifonic } from '@salon/providers/testing'
import { freeStarts } from '../http/requests.ts'
import { startRig, type Rig } from '../http/rig.ts'
import { timeAllInTurns } from '../in-turns.ts'
import { post } from '../payments/payment-rig.ts'
import { median, type Figure } from '../report.ts'

const SLOW_MILLISECONDS = 300

/** Nobody is kept out, and nobody enters the codes. */
const LIMITS = {
  ...{
    OTP_MAX_PER_PHONE_HOUR: '1000000',
    OTP_MAX_PER_IP_HOUR: '1000000',
    OTP_MAX_PER_PREFIX_HOUR: '1000000',
  },
  ...{ OTP_MAX_PER_HOUR: '1000000', OTP_WATCH_LEAST_ENTERED_PERCENT: '0' },
}

/** A server, and the state of the vendor that it sends by. */
interface Side {
  subject: string
  url: string
}

/**
 * How long a code and a booking take with messages in the request: beside a server that keeps its messages, servers whose first vendor
 * is healthy, slow, or never answers; what it does not take, its second one keeps.
 */
export async function measureVendors(): Promise<Figure[]> {
  const rig = await startRig(LIMITS)
  const vendors = await Promise.all([startFakeUnifonic(), startFakeUnifonic(), startFakeUnifonic()])
  const [healthy, slow, dead] = vendors
  slow.slowDown(SLOW_MILLISECONDS)
  dead.behave('hangs')
  const sideOf = async (subject: string, vendor: (typeof vendors)[number]): Promise<Side> => {
    const { appSid, senderId } = vendor.account
    const account = { UNIFONIC_APP_SID: appSid, UNIFONIC_SENDER_ID: senderId }
    const order = { OTP_PROVIDER: 'unifonic,console', UNIFONIC_API_URL: vendor.server.url }
    return { subject, url: (await rig.startProduct({ ...order, ...account })).url }
  }
  try {
    const sides = [
      { subject: 'no vendor', url: rig.product.url },
      await sideOf('healthy vendor', healthy),
      await sideOf(`vendor that takes ${SLOW_MILLISECONDS} ms`, slow),
      await sideOf('dead vendor', dead),
    ]
    return [
      ...(await measure('code', sides, codeRequests())),
      ...(await measure('booking', sides, bookingRequests(rig))),
    ]
  } finally {
    await rig.stop()
    await Promise.all(vendors.map(({ server }) => server.close()))
  }
}

type Request = (url: string) => Promise<unknown>

async function measure(workload: string, sides: readonly Side[], send: Request): Promise<Figure[]> {
  const times = await timeAllInTurns(
    sides.map(
      ({ url }) =>
        () =>
          send(url),
    ),
  )
  const plain = times[0] ?? []
  return sides.flatMap(({ subject }, index) => {
    const own = times[index] ?? []
    const figure = (name: string, by: (values: number[]) => number): Figure => {
      const ratio = index === 0 ? null : by(own) / by(plain)
      return { workload, subject: name, value: by(own), unit: 'ms', ratio }
    }
    return [figure(subject, median), figure(`${subject}, slowest`, (values) => Math.max(...values))]
  })
}

/** To another number each time. */
function codeRequests(): Request {
  let sent = 0
  return (url) => {
    sent += 1
    const phone = `+9665${String(sent).padStart(8, '0')}`
    return post(`${url}/trpc/accounts.requestOtp`, { phone })
  }
}

/** By another customer each time. */
function bookingRequests(rig: Rig): Request {
  const starts = freeStarts(rig.open)
  let sent = 0
  return (url) => {
    const start = starts.next().value
    if (!start) throw new Error('the open salons are full: make more of them')
    const { salon, staffId, startsAt } = start
    const authorization = `Bearer ${rig.tokens[sent++ % rig.tokens.length]}`
    const lines = [{ serviceId: salon.serviceId, staffId }]
    const visit = { salonId: salon.salonId, lines, startsAt, idempotencyKey: randomUUID() }
    return post(`${url}/trpc/bookings.create`, visit, { authorization })
  }
}
