import { type ComponentType, lazy } from 'react'

/**
 * A part of a page whose code comes on its own, after the first paint. `preload` fetches it before it is shown; where that
 * fails, showing it tries again.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load() }))
  return Object.assign(Part, { preload: () => void Promise.allSettled([load()]) })
}
