import type { SamsungPaySetup } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { openSamsungPay, type SamsungPay, type SamsungPayOrder } from './samsung-pay.ts'
import type { PayEnd } from './use-pay.ts'

export interface SamsungPayFormProps {
  setup: SamsungPaySetup
  order: SamsungPayOrder
  isLive: boolean
  isBusy: boolean
  onToken: (token: string, onEnd: PayEnd) => void
}

/** Asks Samsung whether this device can, and then gives the button that opens its sheet. */
export function SamsungPayForm({ setup, order, isLive, isBusy, onToken }: SamsungPayFormProps) {
  const t = useMessages(paymentMessages)
  const wallet = useQuery({
    queryKey: ['samsungPay', setup.serviceId],
    queryFn: () => openSamsungPay(setup, { isLive }),
    staleTime: Infinity,
    retry: false,
  })
  const [sheet, setSheet] = useState<'shut' | 'open' | 'closed'>('shut')

  async function open({ askForToken, end }: SamsungPay): Promise<void> {
    setSheet('open')
    try {
      const token = await askForToken(order)
      setSheet('shut')
      // on its own: whatever goes wrong in the sheet then, the payment stands as it is
      onToken(token, (isMade) => queueMicrotask(() => end(isMade ? 'CHARGED' : 'REJECTED')))
    } catch {
      setSheet('closed')
      queueMicrotask(() => end('CANCELED'))
    }
  }

  if (wallet.isPending) return <Skeleton className="h-13" />
  if (wallet.isError) {
    return (
      <div role="alert" className="grid justify-items-start gap-3">
        <p>{t.samsungPayMissing}</p>
        <Button variant="secondary" isBusy={wallet.isFetching} onClick={() => void wallet.refetch()}>
          {t.payAgain}
        </Button>
      </div>
    )
  }
  const { data } = wallet
  if (data === null) return <p role="status">{t.samsungPayNotHere}</p>
  return (
    <div className="grid gap-3">
      <Button size="lg" isBusy={isBusy || sheet === 'open'} onClick={() => void open(data)}>
        {t.samsungPay}
      </Button>
      {sheet === 'closed' && (
        <p role="status" className="text-sm">
          {t.samsungPayClosed}
        </p>
      )}
    </div>
  )
}
