import type { MembershipView, UserView } from '@salon/contract'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useSalon } from '../../../../lib/use-salon.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { useStaff } from '../use-staff.ts'
import { SetUpPage } from '../set-up-page.tsx'
import { AbsenceForm } from './absence-form.tsx'
import { AbsenceList } from './absence-list.tsx'

/** When a salon's people are away. */
export function TimeOffPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/time-off')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.timeOff} text={t.partTexts.timeOff}>
      {(membership, user) => <TimeOff membership={membership} user={user} />}
    </SetUpPage>
  )
}

function TimeOff({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(setUpMessages)
  const { salonId } = membership
  const salon = useSalon(membership.slug)
  const staff = useStaff(salonId)
  const failed = [salon, staff].find(({ isError, data }) => isError && !data)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!salon.data || !staff.data) return <Skeleton className="h-96" />
  const team = { salonId, staff: staff.data, timeZone: salon.data.timeZone }
  return (
    <>
      <AbsenceList salonId={salonId} timeZone={salon.data.timeZone} />
      <SetUpExport membership={membership} user={user} table="absences" />
      <section aria-labelledby="new-absence" className="grid gap-3">
        <h2 id="new-absence" className="text-lg">
          {t.newAbsence}
        </h2>
        <AbsenceForm {...team} />
      </section>
    </>
  )
}
