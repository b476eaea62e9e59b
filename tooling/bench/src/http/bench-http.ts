import { sql } from 'kysely'
import { median, type Figure, type Goal, type Section } from '../report.ts'
import { againstReference, timeInTurns } from '../in-turns.ts'
import { load, type LoadRequest } from './load.ts'
import { runRace } from './race.ts'
import { book, bookPlain, ping, refusedProfile, select, slots } from './requests.ts'
import { startRig, type Rig } from './rig.ts'

const ROUNDS = 5
const SECONDS = 2

/** Both servers in processes of their own on one database, driven in turns within one run. */
export async function runHttpBench(): Promise<Section> {
  const rig = await startRig()
  try {
    const figures = [
      ...(await inTurns(
        'trivial query',
        'bare Fastify',
        ping(),
        'accounts.me, refused',
        refusedProfile(),
        rig,
      )),
      ...(await inTurns(
        'slots, W1',
        'Fastify + SELECT',
        select(rig),
        'salons.availability',
        slots(rig.small, 14),
        rig,
      )),
      ...(await inTurns(
        'booking create',
        'one-statement create',
        bookPlain(rig),
        'bookings.create',
        book(rig),
        rig,
        8,
      )),
    ]
    const [rows, http] = await fetchAgainstHttp(rig)
    figures.push(...againstReference('slots, W2', 'fetching its rows', rows, 'salons.availability', http))
    const race = await runRace(rig)
    return {
      title: 'HTTP: the product beside the least that could answer',
      figures: [...figures, ...race.figures],
      goals: [...goalsOf(figures), ...race.goals],
    }
  } finally {
    await rig.stop()
  }
}

/** Rounds of reference and product one after the other, and the ratio of their medians. */
async function inTurns(
  workload: string,
  referenceName: string,
  reference: LoadRequest,
  productName: string,
  product: LoadRequest,
  rig: Rig,
  connections = 16,
): Promise<Figure[]> {
  const rates: [number[], number[]] = [[], []]
  const worst: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await load(rig.reference.url, reference, { connections, seconds: SECONDS })
    const ours = await load(rig.product.url, product, { connections, seconds: SECONDS })
    rates[0].push(plain.perSecond)
    rates[1].push(ours.perSecond)
    worst.push(ours.p99Millis)
  }
  const [plain, ours] = [median(rates[0]), median(rates[1])]
  return [
    { workload, subject: referenceName, value: plain, unit: 'req/s', ratio: null },
    { workload, subject: productName, value: ours, unit: 'req/s', ratio: ours / plain },
    { workload, subject: `${productName}, p99`, value: median(worst), unit: 'ms', ratio: null },
  ]
}

/** Times of one request after the other: W2's rows straight from PostgreSQL, and W2 through everything. */
async function fetchAgainstHttp(rig: Rig): Promise<[number, number]> {
  const { db } = rig.database
  const fetchRows = () =>
    sql`select resource_id, (extract(epoch from lower(during)) / 60)::int4 as s, (extract(epoch from upper(during)) / 60)::int4 as e
      from occupancies where resource_id = any(${rig.large.staffIds}::uuid[])`.execute(db)
  const url = rig.product.url + slots(rig.large, 30).path
  const fetchSlots = async () => (await fetch(url)).arrayBuffer()
  return timeInTurns(fetchRows, fetchSlots)
}

function goalsOf(figures: readonly Figure[]): Goal[] {
  const ratioOf = (workload: string) =>
    figures.find((each) => each.workload === workload && each.ratio !== null)?.ratio ?? 0
  const atLeast = (name: string, workload: string, bound: number): Goal => ({
    name,
    measured: `${(ratioOf(workload) * 100).toFixed(0)} % (goal ≥ ${bound * 100} %)`,
    met: ratioOf(workload) >= bound,
    reportedOnly: true,
  })
  const w2 = ratioOf('slots, W2')
  return [
    atLeast('P5 trivial query by bare Fastify', 'trivial query', 0.4),
    atLeast('P3 slots by Fastify + one SELECT', 'slots, W1', 0.4),
    atLeast('P6 booking create by the one-statement create', 'booking create', 0.25),
    { name: 'P4 W2 over HTTP by fetching its rows', measured: `${w2.toFixed(2)} × (goal ≤ 2)`, met: w2 <= 2 },
  ]
}
