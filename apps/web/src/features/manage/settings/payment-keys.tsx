import type { UserView } from '@salon/contract'
import { KeyRound } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { KeysForm } from './keys-form.tsx'
import { PaymentAccount } from './payment-account.tsx'
import { usePaymentKeys } from './use-payment-keys.ts'

/** Where the salon's money goes; read, set and removed only soon after a fresh code. */
export function PaymentKeys({ salonId, user }: { salonId: string; user: UserView }) {
  const t = useMessages(manageMessages)
  const message = useErrorMessage()
  const { shown, send, isBusy, error, dialog } = usePaymentKeys(salonId, user)
  return (
    <section aria-labelledby="keys">
      <Card className="grid gap-5 p-5 sm:p-6">
        <div className="grid gap-1">
          <h2 id="keys" className="text-lg">
            {t.keys}
          </h2>
          <p className="text-sm text-muted">{t.keysText}</p>
        </div>
        {!shown && (
          <Button
            variant="secondary"
            icon={<KeyRound aria-hidden className="size-4" />}
            isBusy={isBusy}
            onClick={() => send({ kind: 'read' })}
            className="justify-self-start"
          >
            {t.showKeys}
          </Button>
        )}
        {shown && (
          <>
            {shown.account ? (
              <PaymentAccount
                account={shown.account}
                isBusy={isBusy}
                onRemove={() => send({ kind: 'remove' })}
              />
            ) : (
              <p className="rounded-md bg-sunken p-4 text-sm font-medium">{t.noAccount}</p>
            )}
            <KeysForm
              // what was typed goes once it is set
              key={shown.account?.createdAt ?? 'none'}
              hasAccount={shown.account !== null}
              isBusy={isBusy}
              onSet={(keys) => send({ kind: 'set', keys })}
            />
          </>
        )}
        {error && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(error)}
          </p>
        )}
      </Card>
      {dialog}
    </section>
  )
}
