import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { AdditionPlace } from '../addition-place.tsx'
import { SetUpPage } from '../set-up-page.tsx'
import { NewStaff } from './new-staff.tsx'
import { StaffRow } from './staff-row.tsx'

/** Who works at a salon, and what each of them does. */
export function StaffPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/staff')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.staff} text={t.partTexts.staff}>
      {(membership, user) => (
        <>
          <Staff salonId={salonId} />
          <SetUpExport membership={membership} user={user} table="people" />
        </>
      )}
    </SetUpPage>
  )
}

const NEW = 'new'

function Staff({ salonId }: { salonId: string }) {
  const t = useMessages(servicesMessages)
  const list = useQuery(useTRPC().salons.manage.staff.list.queryOptions({ salonId }))
  const [open, setOpen] = useState<string | null>(null)
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const { staff } = list.data
  return (
    <>
      {staff.length === 0 && <p className="text-sm text-muted">{t.noStaff}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {staff.map((member) => (
          <StaffRow
            key={member.id}
            salonId={salonId}
            member={member}
            list={list.data}
            isOpen={open === member.id}
            onToggle={() => setOpen(open === member.id ? null : member.id)}
          />
        ))}
      </ul>
      <AdditionPlace
        label={t.addStaff}
        isOpen={open === NEW}
        onOpen={() => setOpen(NEW)}
        onClose={() => setOpen(null)}
      >
        {(onDone) => <NewStaff salonId={salonId} list={list.data} onDone={onDone} />}
      </AdditionPlace>
    </>
  )
}
