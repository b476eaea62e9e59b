import { Skeleton } from '../../components/ui/skeleton.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'

const ROWS = 5

/** The page's own shape while the salon loads. */
export function SalonSkeleton() {
  const t = useMessages(commonMessages)
  return (
    <div aria-busy="true">
      <span className="sr-only">{t.loading}</span>
      <div className="mx-auto max-w-page sm:px-4 sm:pt-5">
        <Skeleton className="salon-cover h-52 rounded-none sm:h-60 sm:rounded-xl" />
      </div>
      <div className="relative mx-auto -mt-7 grid max-w-page gap-4 rounded-t-xl bg-page px-4 pt-6 sm:mt-0 sm:bg-transparent">
        <Skeleton className="h-10 w-2/3 max-w-md" />
        <Skeleton className="h-6 w-1/2 max-w-xs" />
        <div className="mt-6 grid gap-3">
          {Array.from({ length: ROWS }, (_, index) => (
            <Skeleton key={index} className="h-24" />
          ))}
        </div>
      </div>
    </div>
  )
}
