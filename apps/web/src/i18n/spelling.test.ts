import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('./**/*.ar.ts', { query: '?raw', import: 'default', eager: true })

it('an Arabic text writes tanwin before its alif, as in “أيضًا”, and nowhere after it', () => {
  const written = Object.values(sources).join('\n')
  expect(written.match(/\S*ًا/gu)?.length).toBeGreaterThan(50)
  expect(written.match(/\S*اً/gu)).toBeNull()
})
