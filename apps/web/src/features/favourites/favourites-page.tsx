import { useInfiniteQuery } from '@tanstack/react-query'
import { Heart } from 'lucide-react'
import { SalonList } from '../../components/salon-list/salon-list.tsx'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { favouritesMessages } from '../../i18n/favourites.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useSearchToday } from '../../lib/search-zone.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useShownUntilLeft } from './use-shown-until-left.ts'

const PAGE_SIZE = 12

/** The salons somebody keeps, each with its first free time. */
export function FavouritesPage() {
  const t = useMessages(favouritesMessages)
  const today = useSearchToday()
  usePageTitle(t.title)
  return (
    <div className="mx-auto w-full max-w-page px-4 pt-8 pb-4">
      <h1 className="mb-6 text-3xl">{t.title}</h1>
      <SignedInOnly title={t.signInToSee} fallback={<SalonList pages={undefined} today={today} />}>
        {() => <Favourites />}
      </SignedInOnly>
    </div>
  )
}

function Favourites() {
  const t = useMessages(favouritesMessages)
  const common = useMessages(commonMessages)
  const trpc = useTRPC()
  const today = useSearchToday()
  const query = useInfiniteQuery(
    trpc.accounts.favourites.list.infiniteQueryOptions(
      { limit: PAGE_SIZE },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  )
  const pages = useShownUntilLeft(query.data?.pages)
  if (query.isError && !pages) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (pages?.every((page) => page.length === 0))
    return (
      <EmptyState
        icon={<Heart aria-hidden className="size-7" />}
        title={t.emptyTitle}
        text={t.emptyText}
        action={
          <Link to="/" className={buttonClass()}>
            {common.toDiscover}
          </Link>
        }
      />
    )
  return (
    <section aria-label={t.title} aria-busy={query.isPending}>
      <SalonList
        pages={pages}
        paging={{ ...query, fetchNextPage: () => void query.fetchNextPage() }}
        today={today}
      />
    </section>
  )
}
