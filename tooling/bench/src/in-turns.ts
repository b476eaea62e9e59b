import { median, type Figure } from './report.ts'

const WARM_UP = 10
const MEASURED = 50

type Run = () => Promise<unknown>

/** How often each side of a comparison runs. */
export const TURNS = WARM_UP + MEASURED

/** The median times of two things, one request after the other and in turns, in milliseconds. */
export async function timeInTurns(reference: Run, product: Run): Promise<[number, number]> {
  const [plain = [], ours = []] = await timeAllInTurns([reference, product])
  return [median(plain), median(ours)]
}

/** The times of several things, one after the other and in turns, in milliseconds. */
export async function timeAllInTurns(runs: readonly Run[]): Promise<number[][]> {
  const times: number[][] = runs.map(() => [])
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, run] of runs.entries()) {
      const startedAt = performance.now()
      await run()
      if (turn >= WARM_UP) times[index]?.push(performance.now() - startedAt)
    }
  }
  return times
}

/** Two such times as figures, the second by the first. */
export function againstReference(
  workload: string,
  referenceName: string,
  plain: number,
  productName: string,
  ours: number,
): Figure[] {
  return [
    { workload, subject: referenceName, value: plain, unit: 'ms', ratio: null },
    { workload, subject: productName, value: ours, unit: 'ms', ratio: ours / plain },
  ]
}
