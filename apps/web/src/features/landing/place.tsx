import type { CategoryView, CityView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { CoverArt } from '../../components/cover-art.tsx'
import { SalonList } from '../../components/salon-list/salon-list.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { landingMessages } from '../../i18n/landing.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useSearchToday } from '../../lib/search-zone.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { LinkRow, PlaceLink } from './place-links.tsx'

const TOP_SALONS = 12

export interface PlaceProps {
  city: CityView
  /** `null`: the page of the city as a whole. */
  category: CategoryView | null
  cities: readonly CityView[]
  categories: readonly CategoryView[]
}

export function Place({ city, category, cities, categories }: PlaceProps) {
  const t = useMessages(landingMessages)
  const localized = useLocalized()
  const cityName = localized(city.name)
  const categoryName = category && localized(category.name)
  const title = categoryName ? t.categoryTitle(categoryName, cityName) : t.cityTitle(cityName)
  usePageTitle(title)
  const otherCities = cities.filter(({ key }) => key !== city.key)
  const otherCategories = categories.filter(({ key }) => key !== category?.key)
  return (
    <article className="mx-auto w-full max-w-page pb-4 sm:px-4 sm:pt-5">
      <CoverArt seed={`place-${city.key}`} className="block h-36 w-full sm:h-52 sm:rounded-xl" />
      <div className="grid grid-cols-1 gap-10 px-4 pt-6 sm:px-0">
        <header className="grid gap-2">
          <Trail city={city} category={category} title={title} />
          <h1 className="text-3xl">{title}</h1>
          <p className="max-w-prose text-muted">
            {categoryName ? t.categoryText(categoryName, cityName) : t.cityText(cityName, city.salonCount)}
          </p>
        </header>
        {!category && (
          <LinkRow title={t.services}>
            {otherCategories.map((each) => (
              <PlaceLink key={each.key} city={city} category={each} text={localized(each.name)} />
            ))}
          </LinkRow>
        )}
        <TopSalons cityKey={city.key} categoryKey={category?.key} />
        {category && (
          <>
            <LinkRow title={t.otherServices(cityName)}>
              {otherCategories.map((each) => (
                <PlaceLink key={each.key} city={city} category={each} text={localized(each.name)} />
              ))}
            </LinkRow>
            <LinkRow title={t.sameElsewhere(localized(category.name))}>
              {otherCities.map((each) => (
                <PlaceLink key={each.key} city={each} category={category} text={localized(each.name)} />
              ))}
            </LinkRow>
          </>
        )}
        {!category && (
          <LinkRow title={t.otherCities}>
            {otherCities.map((each) => (
              <PlaceLink key={each.key} city={each} category={null} text={localized(each.name)} />
            ))}
          </LinkRow>
        )}
      </div>
    </article>
  )
}

/** The way here from the top: all salons, the city. */
function Trail({ city, category, title }: Pick<PlaceProps, 'city' | 'category'> & { title: string }) {
  const t = useMessages(landingMessages)
  const localized = useLocalized()
  const step = (content: ReactNode) => (
    <li className="flex items-center gap-2 after:text-muted after:content-['/'] last:after:hidden">
      {content}
    </li>
  )
  const link = 'inline-flex min-h-11 items-center text-brand underline-offset-4 hover:underline'
  return (
    <nav aria-label={t.trail}>
      <ol className="flex flex-wrap items-center gap-2 text-sm">
        {step(
          <Link to="/" className={link}>
            {t.allSalons}
          </Link>,
        )}
        {category &&
          step(
            <Link to="/c/:city" params={{ city: city.key }} className={link}>
              {localized(city.name)}
            </Link>,
          )}
        {step(
          <span aria-current="page" className="text-muted">
            {category ? localized(category.name) : title}
          </span>,
        )}
      </ol>
    </nav>
  )
}

function TopSalons({ cityKey, categoryKey }: { cityKey: string; categoryKey: string | undefined }) {
  const t = useMessages(landingMessages)
  const trpc = useTRPC()
  const today = useSearchToday()
  const filter = { city: cityKey, ...(categoryKey !== undefined && { category: categoryKey }) }
  const { data, isError, error, refetch } = useQuery(
    trpc.salons.search.queryOptions({ ...filter, limit: TOP_SALONS }),
  )
  if (isError && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data?.items.length === 0)
    return (
      <EmptyState icon={<SearchX aria-hidden className="size-7" />} title={t.emptyTitle} text={t.emptyText} />
    )
  return (
    <section aria-labelledby="top-salons" aria-busy={!data} className="grid gap-4">
      <h2 id="top-salons" className="text-2xl">
        {t.topSalons}
      </h2>
      <SalonList pages={data && [data.items]} headingLevel={3} today={today} />
      <p className="text-center">
        <Link to="/" search={filter} className={buttonClass('secondary')}>
          {t.seeAll}
        </Link>
      </p>
    </section>
  )
}
