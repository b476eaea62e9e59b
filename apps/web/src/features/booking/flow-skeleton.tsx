import { Skeleton } from '../../components/ui/skeleton.tsx'

/** The shape of the booking page while the salon, its times or the next step arrive. */
export function FlowSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto grid w-full max-w-prose gap-5 px-4 pt-4">
      <Skeleton className="h-40" />
      <Skeleton className="h-24" />
      <Skeleton className="h-60" />
    </div>
  )
}
