import type { BookingView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../../components/ui/dialog.tsx'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { MoveBooking } from '../../booking/move-booking.tsx'

export interface MoveByIdProps {
  id: string
  onMoved: (after: BookingView) => void
  onClose: () => void
}

/** Another time for a booking, chosen by hand. */
export function MoveById({ id, ...then }: MoveByIdProps) {
  const t = useMessages(manageMessages)
  const query = useQuery(useTRPC().bookings.byId.queryOptions({ id }))
  if (query.data) return <MoveBooking booking={query.data} {...then} />
  return (
    <Dialog isOpen onOpenChange={then.onClose} title={t.move}>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </Dialog>
  )
}
