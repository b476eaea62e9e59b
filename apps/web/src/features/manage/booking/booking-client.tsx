import type { BookingDetailsView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft } from 'lucide-react'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { ClientFacts } from '../walk-in/client-facts.tsx'

/** Who comes, as the salon knows her, with its note. What the rest of the booking does not wait for; without a number there is nothing. */
export function BookingClient({ booking, onOpen }: { booking: BookingDetailsView; onOpen: () => void }) {
  const t = useMessages(clientsMessages)
  const { clients } = useTRPC().salons.manage
  // a client is named by any of her bookings
  const key = { salonId: booking.salon.id, id: booking.id }
  const options = { enabled: Boolean(booking.customer?.phone) }
  const client = useQuery(clients.read.queryOptions(key, options))
  const note = useQuery(clients.readNote.queryOptions(key, options))
  if (client.isLoading) return <Skeleton className="h-18" />
  if (!client.data) return null
  const text = note.data?.settings.text
  return (
    <div className="rounded-md border border-line">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onOpen}
        className="flex min-h-14 w-full items-center gap-2 rounded-md p-3 text-start hover:bg-sunken"
      >
        <ClientFacts client={client.data} />
        <ChevronLeft aria-hidden className="size-5 shrink-0 text-muted ltr:-scale-x-100" />
      </button>
      {text && (
        <dl className="border-t border-line p-3 text-sm">
          <dt className="text-muted">{t.note}</dt>
          <dd dir="auto" className="wrap-anywhere whitespace-pre-line">
            {text}
          </dd>
        </dl>
      )}
    </div>
  )
}
