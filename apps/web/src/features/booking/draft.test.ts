import { beforeEach, describe, expect, it } from 'vitest'
import type { Instant } from '@salon/domain'
import { type BookingRequest, createDraft } from './draft.ts'

let made = 0
const newId = () => `key-${++made}`
const open = () => createDraft('salon', () => sessionStorage, newId)
const request: BookingRequest = {
  salonId: 'salon',
  lines: [{ serviceId: 'cut' }],
  startsAt: '2026-12-01T10:00:00.000Z' as Instant,
  note: 'Coffee, please',
}
const later: BookingRequest = { ...request, startsAt: '2026-12-01T11:00:00.000Z' as Instant }

beforeEach(() => {
  made = 0
  sessionStorage.clear()
})

describe('the key of a booking’s request', () => {
  it('stays the same while the request does, also after a reload', () => {
    expect(open().attemptAt(request).key).toBe('key-1')
    expect(open().attemptAt(request).key).toBe('key-1')
  })

  it('changes with the request', () => {
    const draft = open()
    draft.attemptAt(request)
    expect(draft.attemptAt(later).key).toBe('key-2')
  })

  it('goes with the request word for word, whatever the note says by now', () => {
    open().attemptAt(request)
    expect(open().attemptAt({ ...request, note: 'Tea, please' })).toEqual({ request, key: 'key-1' })
  })

  it('is known to be unanswered for its own visit only', () => {
    const draft = open()
    draft.attemptAt(request)
    expect(draft.unanswered(request)?.key).toBe('key-1')
    expect(draft.unanswered(later)).toBeNull()
    expect(draft.unanswered({ ...request, lines: [{ serviceId: 'colour' }] })).toBeNull()
  })

  it('changes once the server has said no', () => {
    const draft = open()
    draft.attemptAt(request)
    draft.settle()
    expect(draft.unanswered(request)).toBeNull()
    expect(draft.attemptAt(request).key).toBe('key-2')
  })
})

it('keeps the note through a reload, apart for each salon', () => {
  open().setNote('Coffee, please')
  expect(open().note()).toBe('Coffee, please')
  expect(createDraft('other', () => sessionStorage, newId).note()).toBe('')
})

it('forgets everything once booked', () => {
  const draft = open()
  draft.setNote('Coffee, please')
  draft.attemptAt(request)
  draft.clear()
  expect(open().note()).toBe('')
  expect(open().attemptAt(request).key).toBe('key-2')
})

it('starts afresh from a broken entry', () => {
  sessionStorage.setItem('salon.draft.salon', '{"note":7,"attempt":{}}')
  expect(open().note()).toBe('')
  sessionStorage.setItem('salon.draft.salon', 'not json')
  expect(open().note()).toBe('')
})

it('works in memory where the browser refuses storage', () => {
  const draft = createDraft(
    'salon',
    () => {
      throw new DOMException('denied', 'SecurityError')
    },
    newId,
  )
  draft.setNote('Coffee, please')
  expect(draft.note()).toBe('Coffee, please')
  expect(draft.attemptAt(request)).toBe(draft.attemptAt(request))
})
