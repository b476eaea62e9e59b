import type { BookingStatus } from '@salon/domain'
import { Check, CheckCheck, CircleX, Hourglass, UserX, type LucideIcon } from 'lucide-react'

/** How a status looks on the calendar: never by its colour alone. */
export const STATUS_LOOKS: Record<BookingStatus, { Icon: LucideIcon; className: string }> = {
  held: { Icon: Hourglass, className: 'border-dashed border-warning bg-warning-soft text-warning' },
  pending: { Icon: Hourglass, className: 'border-dashed border-warning bg-warning-soft text-warning' },
  confirmed: { Icon: Check, className: 'border-success bg-success-soft text-success' },
  completed: { Icon: CheckCheck, className: 'border-line-strong bg-sunken text-muted' },
  no_show: { Icon: UserX, className: 'border-danger bg-danger-soft text-danger' },
  cancelled: { Icon: CircleX, className: 'border-danger bg-surface text-danger' },
  expired: { Icon: CircleX, className: 'border-line-strong bg-surface text-muted' },
}
