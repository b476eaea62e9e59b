import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('/src/**/*.tsx', { query: '?raw', import: 'default', eager: true })

it('there is one kind of field for a mobile number', () => {
  const withOwn = Object.keys(sources).filter((file) => sources[file]?.includes('type="tel"'))
  expect(withOwn).toEqual(['/src/components/phone-input.tsx'])
})
