import { Skeleton } from '../../components/ui/skeleton.tsx'

/** The sheet's place: its head, its facts, its lines. */
export function ReceiptSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-6 rounded-lg border border-line bg-surface p-5 sm:p-10">
      <Skeleton className="h-16 w-2/3" />
      <Skeleton className="h-40" />
      <Skeleton className="h-48" />
    </div>
  )
}
