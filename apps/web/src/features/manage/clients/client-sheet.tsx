import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { isMissing } from '../../../lib/error-message.ts'
import { askBefore } from '../../../lib/routing/leaving.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { ClientDetails } from './client-details.tsx'

export interface ClientSheetProps {
  salonId: string
  id: string
  timeZone: string
  /** It stands in place of the booking that names her. */
  isOverBooking?: boolean
  onClose: () => void
}

/** A client over a list, or in place of one of her bookings. */
export function ClientSheet({ salonId, id, timeZone, isOverBooking = false, onClose }: ClientSheetProps) {
  const t = useMessages(clientsMessages)
  const trpc = useTRPC()
  const { data, isPending, isError, error, refetch } = useQuery(
    trpc.salons.manage.clients.read.queryOptions({ salonId, id }),
  )
  // a note may be half written
  const close = () => askBefore(onClose)
  const over = isOverBooking ? { bookingId: id, onBack: close } : undefined
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      title={data ? data.name || t.noName : t.client}
      className="sm:max-w-2xl"
    >
      {isPending && <Skeleton className="h-96" />}
      {isError &&
        (isMissing(error) ? (
          <EmptyState title={t.missing} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data && <ClientDetails salonId={salonId} client={data} timeZone={timeZone} over={over} />}
    </Dialog>
  )
}
