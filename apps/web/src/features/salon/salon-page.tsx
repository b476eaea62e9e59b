import type { SalonProfile } from '@salon/contract'
import { Suspense } from 'react'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { SalonFailure } from '../../components/visit/salon-failure.tsx'
import { VisitLayout } from '../../components/visit/visit-layout.tsx'
import { useLocalized } from '../../i18n/locale.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { useDrawn } from '../../lib/use-drawn.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { BookBar } from './book-bar.tsx'
import { SalonHeader } from './salon-header.tsx'
import { SalonSkeleton } from './salon-skeleton.tsx'
import { ServiceList } from './service-list.tsx'
import { StaffList } from './staff-list.tsx'
import { useBasket } from './use-basket.ts'

const CoverPhoto = lazyPart(async () => (await import('./cover-photo.tsx')).CoverPhoto)
const SalonDetails = lazyPart(async () => (await import('./salon-details.tsx')).SalonDetails)

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
  const isDrawn = useDrawn()
  return (
    <>
      <SalonHeader salon={salon}>
        <Suspense>{isDrawn && salon.photos[0] && <CoverPhoto photo={salon.photos[0]} />}</Suspense>
      </SalonHeader>
      <VisitLayout bar={<BookBar salon={salon} basket={basket} />}>
        <div className="grid grid-cols-1 gap-12 pt-6">
          <ServiceList salon={salon} basket={basket} />
          <StaffList salon={salon} onChoose={basket.setStylist} />
          <Suspense fallback={<Skeleton className="h-96" />}>
            {isDrawn ? <SalonDetails salon={salon} /> : <Skeleton className="h-96" />}
          </Suspense>
        </div>
      </VisitLayout>
    </>
  )
}
