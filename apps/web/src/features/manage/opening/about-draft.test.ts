import { expect, it } from 'vitest'
import { EMPTY_ABOUT, readAboutDraft } from './about-draft.ts'

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
