import { MapPinOff } from 'lucide-react'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { landingMessages } from '../../i18n/landing.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { usePlaces } from '../../lib/use-places.ts'
import { Place } from './place.tsx'

export function CityPage() {
  const { city } = useRouteParams('/c/:city')
  return <PlacePage cityKey={city} categoryKey={null} />
}

export function CategoryPage() {
  const { city, category } = useRouteParams('/c/:city/:category')
  return <PlacePage cityKey={city} categoryKey={category} />
}

/** A city, or one kind of service there: where people arrive from a search engine. */
function PlacePage({ cityKey, categoryKey }: { cityKey: string; categoryKey: string | null }) {
  const { cities, categories } = usePlaces()
  if (!cities.data || !categories.data) {
    const failed = [cities, categories].find(({ isError }) => isError)
    if (!failed) return <PlaceSkeleton />
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  }
  const city = cities.data.find(({ key }) => key === cityKey)
  const category = categories.data.find(({ key }) => key === categoryKey) ?? null
  if (!city || (categoryKey !== null && !category)) return <NoSuchPlace />
  return <Place city={city} category={category} cities={cities.data} categories={categories.data} />
}

function NoSuchPlace() {
  const t = useMessages(landingMessages)
  const common = useMessages(commonMessages)
  return (
    <EmptyState
      isPage
      icon={<MapPinOff aria-hidden className="size-7" />}
      title={t.missingTitle}
      text={t.missingText}
      action={
        <Link to="/" className={buttonClass()}>
          {common.toDiscover}
        </Link>
      }
    />
  )
}

function PlaceSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto grid min-h-dvh w-full max-w-page content-start gap-4 px-4 py-8">
      <Skeleton className="h-40" />
      <Skeleton className="h-10 w-2/3 max-w-sm" />
      <Skeleton className="h-6 w-full max-w-prose" />
    </div>
  )
}
