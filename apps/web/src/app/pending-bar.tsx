import { useRouterState } from '@tanstack/react-router'

/** A thin line over the page while the next one is on its way. */
export function PendingBar() {
  const isPending = useRouterState({ select: (state) => state.status === 'pending' })
  if (!isPending) return null
  return <div aria-hidden="true" className="fixed inset-x-0 top-0 z-60 h-0.75 animate-shimmer bg-accent" />
}
