import { expect, it } from 'vitest'
import { SCREENS } from '../e2e/screens/index.ts'
import { officeRoutes } from '../src/app/office-routes.ts'
import { routes } from '../src/app/routes.ts'

it('shows every route at least once', () => {
  const shown = new Set<string | null>(SCREENS.map(({ route }) => route))
  const all = Object.keys({ ...routes, ...officeRoutes }).filter((route) => !route.includes('*'))
  expect(all.filter((route) => !shown.has(route))).toEqual([])
})

it('names each screen once', () => {
  const names = SCREENS.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
