import { beforeEach, describe, expect, it } from 'vitest'
import { createDraft } from './draft.ts'

let made = 0
const newId = () => `key-${++made}`
const open = () => createDraft('salon', () => sessionStorage, newId)
const request = { salonId: 'salon', startsAt: '2026-12-01T10:00:00.000Z' }

beforeEach(() => {
  made = 0
  sessionStorage.clear()
})

describe('the key of a booking’s request', () => {
  it('stays the same while the request does, also after a reload', () => {
    expect(open().keyFor(request)).toBe('key-1')
    expect(open().keyFor(request)).toBe('key-1')
  })

  it('changes with the request', () => {
    const draft = open()
    draft.keyFor(request)
    expect(draft.keyFor({ ...request, startsAt: '2026-12-01T11:00:00.000Z' })).toBe('key-2')
  })

  it('changes once the server has said no', () => {
    const draft = open()
    draft.keyFor(request)
    draft.settle()
    expect(draft.keyFor(request)).toBe('key-2')
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
  draft.keyFor(request)
  draft.clear()
  expect(open().note()).toBe('')
  expect(open().keyFor(request)).toBe('key-2')
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
  expect(draft.keyFor(request)).toBe(draft.keyFor(request))
})
