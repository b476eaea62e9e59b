import type { BookingPolicyView } from '@salon/contract'
import { cancellationTerms, type Instant, toInstant } from '@salon/domain'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { useNow } from '../../lib/use-now.ts'

export interface CancellationTermsProps {
  policy: Pick<BookingPolicyView, 'freeCancellationMinutes' | 'cancellationFeePercent'>
  startsAt: Instant
  timeZone: string
}

/** What cancelling costs and until when it is free, in plain words, by the very rule the server applies. */
export function CancellationTerms({ policy, startsAt, timeZone }: CancellationTermsProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const now = useNow()
  const { freeUntil } = cancellationTerms(
    {
      status: 'confirmed',
      startsAt: new Date(startsAt),
      totalHalalas: 0,
      paidHalalas: 0,
      policy: { ...policy, payment: 'pay_at_salon', vatPercent: 0 },
    },
    now,
  )
  const fee = policy.cancellationFeePercent
  if (fee === 0) return <p>{t.freeAlways}</p>
  if (now > freeUntil) return <p>{t.noLongerFree(fee)}</p>
  const until = toInstant(freeUntil)
  return (
    <>
      <p>{t.freeUntil(`${format.date({ at: until, timeZone }, 'day')} ${format.time(until, timeZone)}`)}</p>
      <p>{t.feeAfter(fee)}</p>
      <p>{t.moveUntil}</p>
    </>
  )
}
