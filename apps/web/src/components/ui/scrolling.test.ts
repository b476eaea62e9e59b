import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('/src/**/*.tsx', { query: '?raw', import: 'default', eager: true })

it('what scrolls on its own keeps what is hidden in it, which would make the page as long as the list otherwise', () => {
  const classes = Object.values(sources).flatMap((source) => source.match(/'[^'\n]*'|"[^"\n]*"/g) ?? [])
  const scrolling = classes.filter((each) => each.includes('overflow-y-auto'))
  expect(scrolling.length).toBeGreaterThan(3)
  // an element for readers alone is placed by the nearest positioned one around it
  expect(scrolling.filter((each) => !/\b(?:relative|absolute|fixed|sticky)\b/.test(each))).toEqual([])
})
