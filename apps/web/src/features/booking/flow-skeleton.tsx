import { Skeleton } from '../../components/ui/skeleton.tsx'

/** The shape of the booking page while the salon, its times or the next step arrive. */
export function FlowSkeleton() {
  return (
    <div
      aria-busy="true"
      className="mx-auto grid w-full max-w-page gap-x-12 px-4 pt-4 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="grid gap-5">
        <Skeleton className="h-40" />
        <Skeleton className="h-24" />
        <Skeleton className="h-60" />
      </div>
      <Skeleton className="hidden h-60 lg:block" />
    </div>
  )
}
