import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LineTime, lineTimeOf, timeTakenBy } from './line-time.ts'

const stretch = (startMinute: number, endMinute: number) => ({ startMinute, endMinute })
/** From ten o'clock, for as long as given. */
const line = (minutes: number) => stretch(600, 600 + minutes)
const time = (given: Partial<LineTime> = {}): LineTime => ({
  ...{ beforeMinutes: 0, afterMinutes: 0, wait: null },
  ...given,
})

describe('the time that a booked service takes of who does it', () => {
  it('is that of the service, with what is kept free around it and without the wait in it', () => {
    expect(timeTakenBy(time(), line(45))).toEqual([stretch(600, 645)])
    const around = time({ beforeMinutes: 5, afterMinutes: 15 })
    expect(timeTakenBy(around, line(45))).toEqual([stretch(595, 660)])
    const waiting = { ...around, wait: { startMinute: 30, lengthMinutes: 90 } }
    expect(timeTakenBy(waiting, line(150))).toEqual([stretch(595, 630), stretch(720, 765)])
  })

  it('has the wait begin where it did when the service takes longer or shorter', () => {
    const waiting = time({ afterMinutes: 10, wait: { startMinute: 30, lengthMinutes: 60 } })
    expect(timeTakenBy(waiting, line(120))).toEqual([stretch(600, 630), stretch(690, 730)])
    expect(timeTakenBy(waiting, line(80))).toEqual([stretch(600, 630), stretch(680, 690)])
    expect(timeTakenBy(waiting, line(30))).toEqual([stretch(600, 640)])
  })

  it('may begin or end with the wait', () => {
    expect(timeTakenBy(time({ wait: { startMinute: 0, lengthMinutes: 20 } }), line(60))).toEqual([
      stretch(620, 660),
    ])
    expect(timeTakenBy(time({ wait: { startMinute: 40, lengthMinutes: 20 } }), line(60))).toEqual([
      stretch(600, 640),
    ])
  })
})

describe('what is kept around a service and the wait in it', () => {
  it('are read from the stretches that were booked of who does it', () => {
    fc.assert(
      fc.property(
        fc.record({
          beforeMinutes: fc.integer({ min: 0, max: 60 }),
          afterMinutes: fc.integer({ min: 0, max: 60 }),
          wait: fc.option(
            fc.record({
              startMinute: fc.integer({ min: 1, max: 60 }),
              lengthMinutes: fc.integer({ min: 1, max: 60 }),
            }),
          ),
        }),
        fc.integer({ min: 1, max: 60 }),
        (given, restMinutes) => {
          const waited = given.wait ? given.wait.startMinute + given.wait.lengthMinutes : 0
          const booked = line(waited + restMinutes)
          expect(lineTimeOf([booked], 0, timeTakenBy(given, booked))).toEqual(given)
        },
      ),
    )
  })

  it('are of the first and the last service where several follow upon one another', () => {
    const [first, second] = [stretch(600, 645), stretch(645, 700)]
    const taken = [stretch(590, 660), stretch(680, 705)]
    expect(lineTimeOf([first, second], 0, taken)).toEqual(time({ beforeMinutes: 10 }))
    expect(lineTimeOf([first, second], 1, taken)).toEqual(
      time({ afterMinutes: 5, wait: { startMinute: 15, lengthMinutes: 20 } }),
    )
  })

  it('are their own where somebody else’s service lies between two', () => {
    const [first, second] = [stretch(600, 645), stretch(700, 730)]
    const taken = [stretch(600, 655), stretch(690, 730)]
    expect(lineTimeOf([first, second], 0, taken)).toEqual(time({ afterMinutes: 10 }))
    expect(lineTimeOf([first, second], 1, taken)).toEqual(time({ beforeMinutes: 10 }))
  })

  it('are a wait at its beginning or end where nothing is taken then', () => {
    const wait = (startMinute: number) => time({ wait: { startMinute, lengthMinutes: 20 } })
    expect(lineTimeOf([line(60)], 0, [stretch(620, 660)])).toEqual(wait(0))
    expect(lineTimeOf([line(60)], 0, [stretch(600, 640)])).toEqual(wait(40))
    const cleaned = { ...wait(40), afterMinutes: 15 }
    expect(lineTimeOf([line(60)], 0, [stretch(600, 640), stretch(660, 675)])).toEqual(cleaned)
  })

  it('are none where nothing is taken', () => {
    expect(lineTimeOf([line(60)], 0, [])).toBeNull()
    expect(lineTimeOf([line(60)], 0, [stretch(700, 760)])).toBeNull()
  })
})
