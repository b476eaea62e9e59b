import { expect, it } from 'vitest'
import { goToOwnPath, isOwnPath } from './own-path.ts'

const ELSEWHERE = [
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'bookings',
  '//[',
  '',
]

it.each(['/', '/bookings?scope=past', '/s/rose/book?lines=a*b#top'])('stays on this site with %s', (path) => {
  expect(isOwnPath(path)).toBe(true)
  history.replaceState(null, '', '/sign-in')
  goToOwnPath(path)
  expect(location.pathname + location.search + location.hash).toBe(path)
})

it.each(ELSEWHERE)('goes home instead of to %j', (path) => {
  expect(isOwnPath(path)).toBe(false)
  history.replaceState(null, '', '/sign-in')
  goToOwnPath(path)
  expect(location.href).toBe(`${location.origin}/`)
})
