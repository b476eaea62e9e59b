import type { MembershipView, UserView } from '@salon/contract'
import { RatingHistogram } from '../../../components/rating-histogram.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { Chip } from '../../../components/ui/chip.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Select } from '../../../components/ui/field.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { officeReviewsMessages } from '../../../i18n/office-reviews.ts'
import { useFormat } from '../../../lib/format.ts'
import { useRouteParams, useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Office } from '../office/office.tsx'
import { ReviewList } from './review-list.tsx'
import type { ReviewsSearch } from './reviews-search.ts'

const STARS = [5, 4, 3, 2, 1] as const

/** What customers say of a salon, to be answered. */
export function ReviewsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/reviews')
  return (
    <Office salonId={salonId} needs="manager">
      {(membership, user) => <Reviews membership={membership} user={user} />}
    </Office>
  )
}

function Reviews({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(officeReviewsMessages)
  const format = useFormat()
  const search = useRouteSearch('/manage/:salonId/reviews')
  const setSearch = useSetSearch('/manage/:salonId/reviews')
  // for its clock, and for how the stars spread
  const { data: salon, error, isPending, refetch } = useSalon(membership.slug)
  usePageTitle(t.title)
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <h1 className="text-2xl">{t.title}</h1>
      {isPending && <Skeleton className="h-96" />}
      {error && !salon && <ErrorState error={error} onRetry={() => void refetch()} />}
      {salon && (
        <>
          {salon.ratingAverage !== null && (
            <Card className="flex flex-wrap items-center gap-x-8 gap-y-4 p-5">
              <p className="text-3xl font-bold">{format.rating(salon.ratingAverage)}</p>
              <RatingHistogram histogram={salon.ratingHistogram} />
            </Card>
          )}
          <Filters search={search} onChange={setSearch} />
          <ReviewList salonId={membership.salonId} timeZone={salon.timeZone} search={search} />
          <ExportButton salonId={membership.salonId} user={user} table="reviews" timeZone={salon.timeZone} />
        </>
      )}
    </div>
  )
}

function Filters({ search, onChange }: { search: ReviewsSearch; onChange: (search: ReviewsSearch) => void }) {
  const t = useMessages(officeReviewsMessages)
  const common = useMessages(commonMessages)

  function setStars(typed: string): void {
    const { stars: _before, ...rest } = search
    const stars = STARS.find((each) => String(each) === typed)
    onChange(stars === undefined ? rest : { ...rest, stars })
  }

  function setUnanswered(isOn: boolean): void {
    const { unanswered: _before, ...rest } = search
    onChange(isOn ? { ...rest, unanswered: true } : rest)
  }

  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t.stars}
        value={search.stars ?? ''}
        onChange={({ target }) => setStars(target.value)}
        className="min-w-36"
      >
        <option value="">{t.anyStars}</option>
        {STARS.map((stars) => (
          <option key={stars} value={stars}>
            {common.starsLabel(stars)}
          </option>
        ))}
      </Select>
      <Chip isOn={search.unanswered ?? false} onToggle={setUnanswered} className="mb-0.5">
        {t.unanswered}
      </Chip>
    </div>
  )
}
