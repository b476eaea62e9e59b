import { describe, expect, it } from 'vitest'
import { REMINDERS, startsToRemindOf } from './reminders.ts'

const now = new Date('2026-12-01T09:00:00.000Z')

describe('reminders', () => {
  it('are due a day and two hours before, and dropped when they are late', () => {
    const windows = REMINDERS.map((rule) => startsToRemindOf(rule, now))
    expect(windows).toEqual([
      { after: new Date('2026-12-02T06:00:00.000Z'), until: new Date('2026-12-02T09:00:00.000Z') },
      { after: new Date('2026-12-01T10:15:00.000Z'), until: new Date('2026-12-01T11:00:00.000Z') },
    ])
  })
})
