import type { Section } from '../report.ts'
import { measureQueue } from './queue-throughput.ts'
import { measureVendors } from './vendor-latency.ts'

/** A booking whose vendor is dead may take this many times as long as one whose message leaves nothing. */
const MOST_TIMES_AS_LONG = 2

/** What a vendor costs those who wait for it, and what the product adds to its queue. */
export async function runMessageBench(): Promise<Section> {
  const latencies = await measureVendors()
  const figures = [...latencies, ...(await measureQueue())]
  const dead = latencies.find(({ workload, subject }) => workload === 'booking' && subject === 'dead vendor')
  const ratio = dead?.ratio ?? Number.NaN
  return {
    title: 'Messages: codes and bookings by the state of the vendor, and the queue beside its bare self',
    figures,
    goals: [
      {
        name: 'bookings do not wait for a dead vendor',
        measured: `${ratio.toFixed(2)} × the time without one (goal ≤ ${MOST_TIMES_AS_LONG})`,
        met: ratio <= MOST_TIMES_AS_LONG,
      },
    ],
  }
}
