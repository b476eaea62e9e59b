import type { PlatformSalonDetails, UserView } from '@salon/contract'
import { NEEDED_PARTS } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, CircleAlert, CircleCheck } from 'lucide-react'
import { NotFoundPage } from '../../components/not-found-page.tsx'
import { Card } from '../../components/ui/card.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { isMissing } from '../../lib/error-message.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { AdminOnly } from './admin-only.tsx'
import { Decisions } from './decisions.tsx'
import { SalonFacts } from './salon-facts.tsx'
import { SalonLog } from './salon-log.tsx'
import { StatusBadge } from './status-badge.tsx'

/** One salon, for whoever decides about it. */
export function PlatformSalonPage() {
  const { salonId } = useRouteParams('/admin/:salonId')
  return <AdminOnly>{(admin) => <Salon salonId={salonId} admin={admin} />}</AdminOnly>
}

function Salon({ salonId, admin }: { salonId: string; admin: UserView }) {
  const t = useMessages(platformMessages)
  const localized = useLocalized()
  const query = useQuery(useTRPC().salons.platform.read.queryOptions({ salonId }))
  const salon = query.data
  usePageTitle(salon && localized(salon.name))
  if (query.isPending) return <Skeleton className="h-96" />
  if (!salon)
    return isMissing(query.error) ? (
      <NotFoundPage />
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    )
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="grid gap-1">
        <Link
          to="/admin"
          className="flex min-h-11 items-center gap-2 justify-self-start text-sm font-semibold text-brand"
        >
          <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
          {t.back}
        </Link>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-2xl">{localized(salon.name)}</h1>
          <StatusBadge status={salon.status} />
        </div>
        {salon.reason && (
          <p className="text-sm">
            <span className="text-muted">{t.reasonGiven}:</span> {salon.reason}
          </p>
        )}
      </div>
      <Decisions salon={salon} admin={admin} />
      <Checklist salon={salon} />
      <SalonFacts salon={salon} />
      <SalonLog salon={salon} admin={admin} />
    </div>
  )
}

function Checklist({ salon: { missing } }: { salon: PlatformSalonDetails }) {
  const t = useMessages(platformMessages)
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      <h2 className="text-lg">{t.checklist}</h2>
      <ul className="grid gap-2 text-sm sm:grid-cols-2">
        {NEEDED_PARTS.map((part) => {
          const isThere = !missing.includes(part)
          const Icon = isThere ? CircleCheck : CircleAlert
          return (
            <li key={part} className="flex items-center gap-2">
              <Icon
                aria-label={isThere ? t.isThere : t.isMissing}
                className={isThere ? 'size-5 shrink-0 text-success' : 'size-5 shrink-0 text-danger'}
              />
              {t.parts[part]}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
