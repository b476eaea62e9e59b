import type { SalonProfile } from '@salon/contract'
import { Suspense } from 'react'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { SalonFailure } from '../../components/visit/salon-failure.tsx'
import { useLocalized } from '../../i18n/locale.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { AboutCard } from './about-card.tsx'
import { BookBar } from './book-bar.tsx'
import { HoursCard } from './hours-card.tsx'
import { PoliciesCard } from './policies-card.tsx'
import { SalonHeader } from './salon-header.tsx'
import { SalonSkeleton } from './salon-skeleton.tsx'
import { ServiceList } from './service-list.tsx'
import { StaffList } from './staff-list.tsx'
import { useBasket } from './use-basket.ts'

const ReviewsSection = lazyPart(async () => (await import('./reviews-section.tsx')).ReviewsSection)

export function SalonPage() {
  const { slug } = useRouteParams('/s/:slug')
  const localized = useLocalized()
  const salon = useSalon(slug)
  usePageTitle(salon.data && localized(salon.data.name))
  if (salon.isPending) return <SalonSkeleton />
  if (!salon.data) return <SalonFailure error={salon.error} onRetry={() => void salon.refetch()} />
  return <Salon salon={salon.data} />
}

function Salon({ salon }: { salon: SalonProfile }) {
  const basket = useBasket(salon)
  return (
    <>
      <SalonHeader salon={salon} />
      <div className="mx-auto grid w-full max-w-page gap-x-10 gap-y-12 px-4 pt-6 pb-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-12">
          <ServiceList salon={salon} basket={basket} />
          <StaffList staff={salon.staff} />
          <Suspense fallback={<Skeleton className="h-96" />}>
            <ReviewsSection salon={salon} />
          </Suspense>
        </div>
        <aside className="grid content-start gap-5">
          <HoursCard salon={salon} />
          <PoliciesCard policies={salon.policies} />
          <AboutCard salon={salon} />
        </aside>
      </div>
      <BookBar salon={salon} basket={basket} />
    </>
  )
}
