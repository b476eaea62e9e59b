import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Avatar, avatarLook } from './avatar.tsx'

const STAFF = 8

describe('Avatar', () => {
  it('looks the same each time for the same person', () => {
    expect(avatarLook('noura')).toEqual(avatarLook('noura'))
  })

  it('hardly ever looks the same for two who work together, even before the letter is read', () => {
    const salons = Array.from({ length: 300 }, (_, salon) =>
      Array.from({ length: STAFF }, (__, person) => JSON.stringify(avatarLook(`0195-${salon}-${person}`))),
    )
    const pairs = (STAFF * (STAFF - 1)) / 2
    const twins = salons.reduce((sum, staff) => sum + STAFF - new Set(staff).size, 0)
    expect(twins / (salons.length * pairs)).toBeLessThan(0.003)
  })

  it('uses all its colours', () => {
    const hues = Array.from({ length: 200 }, (_, index) => avatarLook(`person-${index}`).hue)
    expect(new Set(hues).size).toBe(9)
  })

  it.each([
    ['نورة العتيبي', 'ن'],
    // alone it would read as a nought
    ['هيا', 'ه\u{200d}'],
    [' sara', 'S'],
    ['', '•'],
    ['😀 Lina', '😀'],
  ])('writes the first letter of "%s"', (name, letter) => {
    expect(render(<Avatar seed="a" name={name} />).container.textContent).toBe(letter)
  })
})
