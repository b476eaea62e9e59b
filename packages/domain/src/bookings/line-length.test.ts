import { describe, expect, it } from 'vitest'
import { withLength } from './line-length.ts'

describe('withLength', () => {
  const line = {
    candidates: [
      { staffId: 'sara', durationMinutes: 60 },
      { staffId: 'noura', durationMinutes: 45 },
    ],
    ...{ bufferBeforeMinutes: 5, bufferAfterMinutes: 10, roomIds: ['steam'] },
    processing: { startMinute: 20, lengthMinutes: 30 },
  }

  it('is the same for everybody, with the time around it as it was', () => {
    expect(withLength(line, 90)).toEqual({
      ...line,
      candidates: [
        { staffId: 'sara', durationMinutes: 90 },
        { staffId: 'noura', durationMinutes: 90 },
      ],
    })
  })

  it.each([
    [50, { startMinute: 20, lengthMinutes: 30 }],
    [40, { startMinute: 20, lengthMinutes: 20 }],
    [20, null],
    [5, null],
  ])('leaves of the wait in it what lies within %i minutes', (minutes, processing) => {
    expect(withLength(line, minutes).processing).toEqual(processing)
  })

  it('has no wait where there was none', () => {
    expect(withLength({ ...line, processing: null }, 30).processing).toBeNull()
  })
})
