import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type AroundNavHandler, Router as WouterRouter } from 'wouter'
import { FirstRenderContext } from '../first-render.ts'
import { type Address, go, readAddress, stampEntry } from './address.ts'
import { passGate } from './gate.ts'
import { matchPath, type RouteMatch } from './match.ts'
import type { RouteTable } from './routes.ts'
import { createScrollMemory } from './scroll-memory.ts'
import { useShownAddress } from './shown-address.ts'

/** What stays the same over the app's life. */
interface RouterValue {
  /** Fetches the page of a path, `/s/rose`, for somebody who may go there. */
  preload: (path: string) => Promise<void>
  /** Resolves once the page of the browser's address, or of one it goes on to, is on screen. */
  whenShown: () => Promise<void>
}

/** What is on screen. */
export interface Shown {
  address: Address
  /** `null`: there is no such page. */
  match: RouteMatch | null
  /** The next page is on its way. */
  isPending: boolean
}

const RouterContext = createContext<RouterValue | null>(null)
/** Given anew by whoever shows a part of the app by routes of its own (inner-routes.tsx). */
export const ShownContext = createContext<Shown | null>(null)

/** Every click on a link passes here. */
const aroundNav: AroundNavHandler = (_navigate, to, options) =>
  passGate(to, () => go(to, { replace: options?.replace }))

/** Follows the browser's address through a table of routes. `CurrentPage` below it shows the page. */
export function Router({ routes, children }: { routes: RouteTable; children: ReactNode }) {
  const first = use(FirstRenderContext)
  return (
    <WouterRouter aroundNav={aroundNav} {...(first && { ssrPath: first.address.path })}>
      <Following routes={routes}>{children}</Following>
    </WouterRouter>
  )
}

function Following({ routes, children }: { routes: RouteTable; children: ReactNode }) {
  const match = useCallback((path: string) => matchPath(routes, path), [routes])
  const load = useCallback(async (path: string) => match(path)?.route.page.load(path), [match])
  const { shown: address, isPending } = useShownAddress(load)
  useScrollMemory(address)
  const whenShown = useWhenShown(address)
  const router = useMemo(() => ({ preload: load, whenShown }), [load, whenShown])
  const found = useMemo(() => match(address.path), [match, address.path])
  const shown = useMemo(() => ({ address, match: found, isPending }), [address, found, isPending])
  return (
    <RouterContext value={router}>
      <ShownContext value={shown}>{children}</ShownContext>
    </RouterContext>
  )
}

function useScrollMemory(shown: Address): void {
  const [memory] = useState(createScrollMemory)
  useEffect(() => memory.start(), [memory])
  useLayoutEffect(() => {
    if (shown.entry === null) stampEntry()
    memory.arrive(shown)
  }, [memory, shown])
}

function useWhenShown(shown: Address): () => Promise<void> {
  const path = useRef(shown.path)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    path.current = shown.path
    for (const resolve of waiting.current.splice(0)) resolve()
  }, [shown])
  return useCallback(async () => {
    if (path.current === readAddress().path) return
    await new Promise<void>((resolve) => waiting.current.push(resolve))
  }, [])
}

export function useRouter(): RouterValue {
  const router = use(RouterContext)
  if (!router) throw new Error('useRouter needs <Router>')
  return router
}

export function useShown(): Shown {
  const shown = use(ShownContext)
  if (!shown) throw new Error('useShown needs <Router>')
  return shown
}
