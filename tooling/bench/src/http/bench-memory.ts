import { execFileSync } from 'node:child_process'
import type { Figure, Section } from '../report.ts'
import { load, type LoadRequest } from './load.ts'
import { book, refusedProfile, slots } from './requests.ts'
import { startRig, type Rig } from './rig.ts'

/** Each block is the mixed traffic of a busy hour: mostly free times, some refusals, some bookings. */
const BLOCKS = 5
const REQUESTS_A_BLOCK = 30_000
const BOOKINGS_A_BLOCK = 1_500
const LIMIT_MB = 200
/** Between the middle of the run and its end. */
const MOST_GROWTH = 0.1

/** P12: what the server's process holds after 150,000 requests, and whether it still grows. */
export async function runMemoryBench(): Promise<Section> {
  const rig = await startRig()
  try {
    const figures: Figure[] = [figureOf('at rest', residentMegabytes(rig))]
    const create = book(rig)
    for (let block = 1; block <= BLOCKS; block++) {
      await send(rig, slots(rig.small, 14), REQUESTS_A_BLOCK / 2)
      await send(rig, refusedProfile(), REQUESTS_A_BLOCK / 2 - BOOKINGS_A_BLOCK)
      await send(rig, create, BOOKINGS_A_BLOCK)
      figures.push(
        figureOf(`after ${(block * REQUESTS_A_BLOCK).toLocaleString('en')}`, residentMegabytes(rig)),
      )
    }
    const [middle, last] = [figures.at(-3)?.value ?? 0, figures.at(-1)?.value ?? 0]
    const growth = last / middle - 1
    return {
      title: `Memory: the server's process over ${(BLOCKS * REQUESTS_A_BLOCK).toLocaleString('en')} requests`,
      figures,
      goals: [
        {
          name: 'P12 server memory',
          measured: `${last.toFixed(0)} MB (goal ≤ ${LIMIT_MB}), ${(growth * 100).toFixed(0)} % over the last two blocks (goal ≤ ${MOST_GROWTH * 100} %)`,
          met: last <= LIMIT_MB && growth <= MOST_GROWTH,
        },
      ],
    }
  } finally {
    await rig.stop()
  }
}

async function send(rig: Rig, request: LoadRequest, amount: number): Promise<void> {
  await load(rig.product.url, request, { connections: 32, amount })
}

/** Resident set size, from the system and not from the process: buffers and code count too. */
function residentMegabytes({ product }: Rig): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(product.pid)], { encoding: 'utf8' })) / 1024
}

function figureOf(workload: string, value: number): Figure {
  return { workload, subject: 'resident memory', value, unit: 'MB', ratio: null }
}
