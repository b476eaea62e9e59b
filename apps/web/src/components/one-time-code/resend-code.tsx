import type { Instant } from '@salon/domain'
import { Button } from '../ui/button.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useChannels } from '../../lib/use-channels.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import type { CodeRequest } from './code-request.ts'

/** When no code came: the wait until another may be asked for, then the ways to send it. */
export function ResendCode({ resendAt, request }: { resendAt: Instant; request: CodeRequest }) {
  const t = useMessages(accountMessages)
  const message = useErrorMessage()
  const channels = useChannels()
  const secondsLeft = useCountdown(resendAt)

  if (secondsLeft > 0) return <p className="text-center text-sm text-muted">{t.resendIn(secondsLeft)}</p>
  return (
    <div className="grid justify-items-center gap-1">
      <p className="text-sm text-muted">{t.noCode}</p>
      <div className="flex flex-wrap justify-center gap-1">
        {channels.map((channel) => (
          <Button key={channel} variant="quiet" isBusy={request.isBusy} onClick={() => request.send(channel)}>
            {channel === 'sms' ? t.bySms : t.byWhatsapp}
          </Button>
        ))}
      </div>
      {Boolean(request.error) && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(request.error)}
        </p>
      )}
    </div>
  )
}
