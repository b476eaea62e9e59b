import type { PaymentEventView, PaymentView } from '@salon/contract'
import type { MoneyOperationKind, PaymentStatus } from '@salon/domain'
import { CircleAlert } from 'lucide-react'
import { Price } from '../../../components/price.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { type ManageMessages, manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'

export interface MoneyTimelineProps {
  payment: PaymentView
  timeZone: string
}

/** Each step of a payment with its time, who took it, and what the gateway complained of. */
export function MoneyTimeline({ payment, timeZone }: MoneyTimelineProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  // that an order went out says nothing once it is known what came of it
  const events = payment.history.filter((event, index, all) => {
    const beside = [all[index - 1], all[index + 1]]
    return event.type !== 'sent' && !beside.some((other) => other && isSaidBy(event, other))
  })
  const error = payment.staff?.gatewayError
  return (
    <>
      <ol className="grid gap-3 border-s-2 border-line ps-4 text-sm">
        {events.map((event, index) => (
          // two steps may share a moment; their order tells them apart
          <li key={`${event.at} ${index}`} className="leading-snug">
            <p className="flex justify-between gap-4 font-medium">
              <span>
                {nameOf(t, event)} <span className="font-normal text-muted">· {t.actors[event.actor]}</span>
              </span>
              <Price halalas={amountOf(event)} />
            </p>
            {event.reason && (
              <p>
                <bdi>{t.reasons[event.reason] ?? event.reason}</bdi>
              </p>
            )}
            <p className="text-xs text-muted">
              {format.date({ at: event.at, timeZone }, 'date')} · {format.time(event.at, timeZone)}
            </p>
          </li>
        ))}
      </ol>
      {error && (
        <p className="flex items-start gap-2 rounded-md bg-danger-soft p-3 text-sm text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {t.gatewaySaid} <bdi dir="ltr">{error.message}</bdi>
          </span>
        </p>
      )}
    </>
  )
}

const OUTCOMES: Record<MoneyOperationKind, PaymentStatus> = {
  capture: 'captured',
  refund: 'refunded',
  void: 'voided',
}

/** A change is told by the order that made it, where that succeeded just then. */
function isSaidBy({ type, status }: PaymentEventView, other: PaymentEventView): boolean {
  return (
    type === 'changed' &&
    other.type === 'succeeded' &&
    other.operation !== null &&
    OUTCOMES[other.operation] === status
  )
}

function nameOf(t: ManageMessages, { type, operation, status }: PaymentEventView): string {
  if (type === 'created') return t.paymentSteps.created
  if (type === 'kept' || type === 'returned') return t.paymentSteps[type]
  if (type === 'changed' || operation === null) return t.paymentStates[status]
  return t.operationSteps[operation][type === 'sent' ? 'requested' : type]
}

/** Of a change the total that changed, of every other step its own amount. */
function amountOf({ type, status, ...amounts }: PaymentEventView): number {
  if (type !== 'changed') return amounts.amountHalalas
  if (status === 'refunded') return amounts.refundedHalalas
  return status === 'paid' || status === 'captured' ? amounts.capturedHalalas : amounts.amountHalalas
}
