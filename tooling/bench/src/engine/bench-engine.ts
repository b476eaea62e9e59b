import { collectBusy, instantOfMinute, listSlots, toEpochDay, wallToEpochMinute } from '@salon/domain'
import type { DaySlots, SalonFacts, Schedule, TakenStretch, VisitLine, Weekday } from '@salon/domain'
import type { DateRows } from './reference-engine.ts'
import { ReferenceEngine } from './reference-engine.ts'
import type { EngineWorkload } from './workload.ts'
import { SERVICE, SHIFT, engineWorkloads } from './workload.ts'

/** One measured subject on one workload; `ratio` is its time by the reference's in the same round, median. */
export interface BenchRow {
  workload: string
  subject: string
  medianMicros: number
  ratio: number
}

/** Many short turns, so that whatever else the machine does meets all subjects alike. */
const ROUNDS = 41
const ROUND_MILLIS = 8
/** Whole comparisons of a workload; the calmest counts. */
const PASSES = 3
const WARM_UP_MILLIS = 250
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/**
 * Times the availability engine beside plain code that does the same job, both from unsorted rows, in turns
 * within one run. Checks first that both find the same starts with the same people.
 */
export async function runEngineBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const workload of engineWorkloads()) {
    rows.push(...compare(workload.name, subjectsOf(workload)))
    await new Promise((resume) => setImmediate(resume))
  }
  return rows
}

interface Subject {
  name: string
  /** Does the job once and returns some size of the answer, so that the work cannot be left out. */
  run: () => number
}

/** The reference comes first. */
function subjectsOf(workload: EngineWorkload): readonly Subject[] {
  const reference = new ReferenceEngine(workload)
  const dateRows: DateRows = workload.staff.map(({ bookings }) =>
    bookings.map(([start, end]) => ({ start: new Date(start * 60_000), end: new Date(end * 60_000) })),
  )
  const taken: readonly TakenStretch[] = workload.staff.flatMap(({ id, bookings }) =>
    bookings.map(([start, end]) => ({
      resourceId: id,
      startsAtMinute: start,
      endsAtMinute: end + SERVICE.bufferMinutes,
    })),
  )
  const salon = salonOf(workload)
  const nowMinute = wallToEpochMinute(workload.timeZone, toEpochDay(workload.from), 0)
  const lines = [lineOf(workload)]
  const list = (facts: SalonFacts): DaySlots[] => listSlots(facts, lines, workload, nowMinute)
  const engine = (): DaySlots[] => list({ ...salon, busy: collectBusy(taken) })
  assertSame(reference.answer(dateRows), engine(), workload)
  const withPrayers: SalonFacts['prayer'] = { mode: 'closed', beforeMinutes: 0, afterMinutes: 30 }
  return [
    { name: 'reference', run: () => reference.answer(dateRows).length },
    { name: 'engine', run: () => engine().length },
    {
      name: 'engine, prayers',
      run: () => list({ ...salon, prayer: withPrayers, busy: collectBusy(taken) }).length,
    },
    { name: 'engine, JSON', run: () => publicJson(engine()).length },
  ]
}

function compare(workload: string, subjects: readonly Subject[]): BenchRow[] {
  for (const subject of subjects) measure(subject, WARM_UP_MILLIS)
  const passes = Array.from({ length: PASSES }, () => onePass(workload, subjects))
  return passes.toSorted((a, b) => disturbance(a) - disturbance(b))[0]!
}

/** Everything takes longer while the machine does something else; so the quickest pass is the calmest. */
function disturbance(rows: readonly BenchRow[]): number {
  return rows.reduce((sum, { medianMicros }) => sum + medianMicros, 0)
}

function onePass(workload: string, subjects: readonly Subject[]): BenchRow[] {
  const times = subjects.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, subject] of subjects.entries()) times[i]!.push(measure(subject, ROUND_MILLIS))
  }
  return subjects.map(({ name }, i) => ({
    workload,
    subject: name,
    medianMicros: median(times[i]!),
    ratio: median(times[i]!.map((micros, round) => micros / times[0]![round]!)),
  }))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

/** Microseconds a run takes, averaged over a stretch of time. */
function measure({ run }: Subject, millis: number): number {
  const start = performance.now()
  let runs = 0
  let size = 0
  let elapsed = 0
  do {
    size += run()
    runs++
    elapsed = performance.now() - start
  } while (elapsed < millis)
  if (size < 0) throw new Error('an answer has no negative size')
  return (elapsed * 1000) / runs
}

function salonOf(workload: EngineWorkload): SalonFacts {
  return {
    timeZone: workload.timeZone,
    latitude: 24.7136,
    longitude: 46.6753,
    stepMinutes: SERVICE.stepMinutes,
    minimumNoticeMinutes: 0,
    furthestDays: workload.days,
    prayer: { mode: 'ignored', beforeMinutes: 0, afterMinutes: 0 },
    schedule: scheduleOn(WEEKDAYS),
    staff: workload.staff.map(({ id, dayOff }) => ({
      id,
      schedule: scheduleOn(WEEKDAYS.filter((weekday) => weekday !== dayOff)),
    })),
    rooms: [],
    busy: new Map(),
    timeOff: new Map(),
  }
}

function scheduleOn(weekdays: readonly Weekday[]): Schedule {
  const weekly = weekdays.flatMap((weekday) => [
    { weekday, startMinute: SHIFT.open, lengthMinutes: SHIFT.breakFrom - SHIFT.open },
    { weekday, startMinute: SHIFT.breakTo, lengthMinutes: SHIFT.close - SHIFT.breakTo },
  ])
  return { weekly, seasons: [], overrides: [] }
}

function lineOf(workload: EngineWorkload): VisitLine {
  return {
    candidates: workload.staff.map(({ id }) => ({ staffId: id, durationMinutes: SERVICE.durationMinutes })),
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: SERVICE.bufferMinutes,
    processing: null,
    roomIds: [],
  }
}

/** The answer as the public procedure words it. */
function publicJson(days: readonly DaySlots[]): string {
  return JSON.stringify(
    days.map(({ date, slots }) => ({
      date,
      slots: slots.map(({ startsAtMinute, endsAtMinute, lines }) => ({
        startsAt: instantOfMinute(startsAtMinute),
        endsAt: instantOfMinute(endsAtMinute),
        lines,
      })),
    })),
  )
}

function assertSame(reference: string, days: readonly DaySlots[], workload: EngineWorkload): void {
  const firstDay = toEpochDay(workload.from)
  const bits = new Map(workload.staff.map(({ id }, index) => [id, 1 << index]))
  const entries = days.flatMap(({ date, slots }, day): [string, [string, number][]][] => {
    const midnight = wallToEpochMinute(workload.timeZone, firstDay + day, 0)
    const times = slots.map(({ startsAtMinute, lines }): [string, number] => [
      instantOfMinute(startsAtMinute - midnight).slice(11, 16),
      lines[0]!.staffIds.reduce((who, id) => who | bits.get(id)!, 0),
    ])
    return times.length === 0 ? [] : [[date, times]]
  })
  if (JSON.stringify(Object.fromEntries(entries)) !== reference) {
    throw new Error(`${workload.name}: the engine and the reference differ`)
  }
}
