import type { SalonNotificationView } from '@salon/contract'
import type { NotificationStatus } from '@salon/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { Badge, type Tone } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { bookingsMessages } from '../../../i18n/bookings.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useOnline } from '../../../lib/use-online.ts'

const tones: Record<NotificationStatus, Tone> = {
  queued: 'neutral',
  sent: 'neutral',
  delivered: 'success',
  failed: 'danger',
  skipped: 'neutral',
}

export interface MessageRowProps {
  salonId: string
  timeZone: string
  message: SalonNotificationView
}

/** One message: to whom, about what, how it ended, and the way to send it once more. */
export function MessageRow({ salonId, timeZone, message }: MessageRowProps) {
  const t = useMessages(manageMessages)
  const bookings = useMessages(bookingsMessages)
  const format = useFormat()
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const isOnline = useOnline()
  const resend = useMutation(
    trpc.notifications.manage.resend.mutationOptions({
      onSuccess({ status }) {
        if (status === 'failed') showToast(t.resendFailed, 'error')
        else showToast(t.resent)
        return queryClient.invalidateQueries(trpc.notifications.pathFilter())
      },
      onError: (error) => showToast(errorMessage(error), 'error'),
    }),
  )
  const at = message.sentAt ?? message.createdAt
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-48 grow leading-snug">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{bookings.notifications[message.event]}</span>
          <Badge tone={tones[message.status]}>{bookings.deliveries[message.status]}</Badge>
        </p>
        <p className="text-sm">
          <Link
            to="/manage/:salonId"
            params={{ salonId }}
            search={{ booking: message.bookingId }}
            className="inline-flex min-h-8 items-center gap-1 text-brand underline-offset-4 hover:underline"
          >
            <bdi>{message.customerName || t.noName}</bdi> ·{' '}
            <bdi dir="ltr" className="font-mono">
              {message.bookingReference}
            </bdi>
          </Link>
        </p>
        <p className="text-sm text-muted">
          {bookings.channels[message.channel]} · {format.date({ at, timeZone }, 'short')} ·{' '}
          {format.time(at, timeZone)}
        </p>
        {message.errorMessage && (
          <p className="text-sm text-danger">
            <bdi dir="ltr">{message.errorMessage}</bdi>
          </p>
        )}
      </div>
      <Button
        variant="secondary"
        icon={<Send aria-hidden className="size-4 rtl:-scale-x-100" />}
        isBusy={resend.isPending}
        disabled={!isOnline}
        aria-label={t.resendOf(bookings.notifications[message.event], message.customerName || t.noName)}
        onClick={() => resend.mutate({ id: message.id })}
      >
        {t.resend}
      </Button>
    </div>
  )
}
