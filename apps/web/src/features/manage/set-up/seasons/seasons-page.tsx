import type { MembershipView, UserView } from '@salon/contract'
import { localDateAt, minuteOfDate } from '@salon/domain'
import { useState } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useSalon } from '../../../../lib/use-salon.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { SetUpPage } from '../set-up-page.tsx'
import { useStaff } from '../use-staff.ts'
import { Dates } from './dates.tsx'
import { Seasons } from './seasons.tsx'

/** When a salon's hours are others than in its ordinary week. */
export function SeasonsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/seasons')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.seasons} text={t.partTexts.seasons}>
      {(membership, user) => <SeasonsAndDates membership={membership} user={user} />}
    </SetUpPage>
  )
}

function SeasonsAndDates({ membership, user }: { membership: MembershipView; user: UserView }) {
  const { salonId, slug } = membership
  const salon = useSalon(slug)
  const [now] = useState(() => new Date())
  const { data: staff = [] } = useStaff(salonId)
  if (salon.isError && !salon.data)
    return <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
  if (!salon.data) return <Skeleton className="h-96" />
  const today = localDateAt(salon.data.timeZone, minuteOfDate(now))
  return (
    <>
      <Seasons salonId={salonId} today={today} />
      <Dates salonId={salonId} staff={staff} today={today} />
      <div className="flex flex-wrap gap-3">
        <SetUpExport membership={membership} user={user} table="seasons" />
        <SetUpExport membership={membership} user={user} table="dates" />
      </div>
    </>
  )
}
