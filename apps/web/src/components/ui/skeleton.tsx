import { clsx } from 'clsx'

/** The place of something still loading; give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={clsx('animate-shimmer rounded-md bg-sunken', className)} />
}
