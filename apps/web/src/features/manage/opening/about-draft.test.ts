import { expect, it } from 'vitest'
import { EMPTY_ABOUT, readAboutDraft, readPosition } from './about-draft.ts'

it.each([
  ['24.6877, 46.6858', 24.6877, 46.6858],
  ['٢٤٫٦٨٧٧، ٤٦٫٦٨٥٨', 24.6877, 46.6858],
  ['https://www.google.com/maps/@24.6877,46.6858,17z', 24.6877, 46.6858],
  ['-24.5 46', -24.5, 46],
])('a position is read from %s', (typed, latitude, longitude) => {
  expect(readPosition(typed)).toEqual({ latitude, longitude })
})

it.each(['', 'here', '24.6877', '95.5, 46.1'])('no position is read from %s', (typed) => {
  expect(readPosition(typed)).toBeNull()
})

it('takes the proposed address of a page where none was typed, and names every field that is not right', () => {
  const wrong = { name: 'n', address: 'a', city: 'c', slug: 's', position: 'p', phone: 't' }
  const both = { ar: 'لمسة', en: 'Lamsa' }
  const whole = { ...EMPTY_ABOUT, name: both, address: both, cityKey: 'riyadh', position: '24.6, 46.6' }
  expect(readAboutDraft(whole, 'lamsa', wrong).settings).toMatchObject({ slug: 'lamsa', latitude: 24.6 })
  expect(readAboutDraft({ ...whole, slug: 'Lamsa-2' }, 'lamsa', wrong).settings?.slug).toBe('lamsa-2')
  expect(readAboutDraft({ ...EMPTY_ABOUT, slug: 'لمسة', phone: '12' }, '', wrong).errors).toEqual({
    ...{ name: 'n', address: 'a', cityKey: 'c', slug: 's', position: 'p', phone: 't' },
  })
})
