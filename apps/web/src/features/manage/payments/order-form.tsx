import type { PaymentView } from '@salon/contract'
import { countedHalalas, type MoneyOperationKind } from '@salon/domain'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { useSubmit } from '../../../lib/use-submit.ts'
import { readRiyals } from './money-of-payment.ts'
import type { useMoneyOrder } from './use-money-order.ts'

const MAX_REASON = 300

export interface OrderFormProps {
  payment: PaymentView
  kind: MoneyOperationKind
  order: Pick<ReturnType<typeof useMoneyOrder>, 'send' | 'isBusy' | 'error'>
  onBack: () => void
}

/** How much of a payment is captured or refunded, and why; a release is always of all of it. */
export function OrderForm({ payment, kind, order, onBack }: OrderFormProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const most = countedHalalas(payment)
  const [amount, setAmount] = useState(String(most / 100))
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<{ amount?: string; reason?: string }>({})
  const texts = t.orderTexts[kind]

  const submit = useSubmit(() => {
    const halalas = kind === 'void' ? most : readRiyals(amount)
    const fits = halalas !== null && halalas > 0 && halalas <= most
    const found = {
      ...(!fits && { amount: t.amountWrong(format.priceText(most)) }),
      ...(kind === 'refund' && reason.trim() === '' && { reason: t.reasonMissing }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0 || halalas === null) return
    order.send({
      kind,
      ...(halalas < most && { amountHalalas: halalas }),
      ...(kind === 'refund' && { reason: reason.trim() }),
    })
  })

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <h3 className="text-lg">{texts.title}</h3>
      <p className="text-sm text-muted">{texts.text}</p>
      {kind !== 'void' && (
        <Input
          label={t.amount}
          hint={t.amountHint(format.priceText(most))}
          error={wrong.amount ?? null}
          inputMode="decimal"
          dir="ltr"
          autoComplete="off"
          className="rtl:[&_input]:text-end"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
      )}
      {kind === 'refund' && (
        <Input
          label={t.refundReason}
          hint={t.refundReasonHint}
          error={wrong.reason ?? null}
          maxLength={MAX_REASON}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {order.error && (
        <p role="alert" className="font-medium text-danger">
          {message(order.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant={kind === 'capture' ? 'primary' : 'danger'} isBusy={order.isBusy}>
          {texts.confirm}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {t.keep}
        </Button>
      </div>
    </form>
  )
}
