import type { PaymentAccountView } from '@salon/contract'
import { useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { deviceTimeZone } from '../../../lib/time-zone.ts'

export interface PaymentAccountProps {
  account: PaymentAccountView
  isBusy: boolean
  onRemove: () => void
}

/** The account that takes the money now, as far as it may be told, and the way to end it. */
export function PaymentAccount({ account, isBusy, onRemove }: PaymentAccountProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const [isAsking, setIsAsking] = useState(false)
  const { mode, publishableKeyLastFour, webhookUrl, createdAt: at } = account
  return (
    <div className="grid gap-4">
      <dl className="grid gap-3 text-sm">
        <div>
          <dt className="text-muted">{t.publishableKey}</dt>
          <dd className="flex flex-wrap items-center gap-2 font-semibold">
            <bdi dir="ltr">•••• {publishableKeyLastFour}</bdi>
            <Badge tone={mode === 'live' ? 'success' : 'warning'}>{t.keyModes[mode]}</Badge>
          </dd>
        </div>
        <div>
          <dt className="text-muted">{t.keysSince}</dt>
          <dd className="font-semibold">{format.date({ at, timeZone: deviceTimeZone() }, 'date')}</dd>
        </div>
        <div>
          <dt className="text-muted">{t.webhookUrl}</dt>
          <dd>
            <bdi dir="ltr" className="font-mono text-xs break-all">
              {webhookUrl}
            </bdi>
          </dd>
        </div>
      </dl>
      {isAsking ? (
        <div className="grid gap-3 rounded-md bg-danger-soft p-4 text-sm">
          <p className="font-medium text-danger">{t.removeKeysText}</p>
          <div className="flex flex-wrap gap-3">
            <Button variant="danger" isBusy={isBusy} onClick={onRemove}>
              {t.removeKeysConfirm}
            </Button>
            <Button variant="secondary" onClick={() => setIsAsking(false)}>
              {t.keep}
            </Button>
          </div>
        </div>
      ) : (
        <Button variant="danger" onClick={() => setIsAsking(true)} className="justify-self-start">
          {t.removeKeys}
        </Button>
      )}
    </div>
  )
}
