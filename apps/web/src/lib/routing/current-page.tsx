import { Component, type ReactNode, Suspense, use, useEffect } from 'react'
import { FirstRenderContext } from '../first-render.ts'
import { useStore } from '../store.ts'
import type { LazyPage } from './lazy-page.ts'
import { useShown } from './router.tsx'

export interface CurrentPageProps {
  /** While the first page's code arrives, or that of one that takes long. */
  pending: ReactNode
  /** In place of a page that threw or could not be loaded. */
  crashed: ReactNode
  /** When no route fits. */
  missing: ReactNode
}

/** The page of the address. Another path is another page: nothing of the one before stays, not even its crash. */
export function CurrentPage({ pending, crashed, missing }: CurrentPageProps) {
  const { address, match } = useShown()
  return (
    <PageBoundary place={address.path + address.search} crashed={crashed}>
      <Suspense fallback={pending}>
        {match ? (
          <Page key={address.path} page={match.route.page} pending={pending} crashed={crashed} />
        ) : (
          missing
        )}
      </Suspense>
    </PageBoundary>
  )
}

function Page({ page, pending, crashed }: { page: LazyPage } & Omit<CurrentPageProps, 'missing'>) {
  const state = useStore(page.state)
  const first = use(FirstRenderContext)
  // what is below has been taken over when effects run
  useEffect(() => first?.end(), [first])
  if (state.status === 'loaded') return <state.Page />
  return state.status === 'failed' ? crashed : pending
}

interface BoundaryProps {
  place: string
  crashed: ReactNode
  children: ReactNode
}

interface BoundaryState {
  place: string
  hasCrashed: boolean
}

class PageBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { place: this.props.place, hasCrashed: false }

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasCrashed: true }
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return place === state.place ? null : { place, hasCrashed: false }
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? this.props.crashed : this.props.children
  }
}
