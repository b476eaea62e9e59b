import type { PhoneNumber } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { Dialog } from '../ui/dialog.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { CodeStep } from './code-step.tsx'
import type { CodeRequest, SentCode } from './code-request.ts'

export interface FreshCodeDialogProps {
  phone: PhoneNumber
  challenge: SentCode
  resend: CodeRequest
  onProved: () => void
  onClose: () => void
}

/** Asks whoever is signed in for a code that was sent to her phone just now. */
export function FreshCodeDialog({ phone, challenge, resend, onProved, onClose }: FreshCodeDialogProps) {
  const t = useMessages(accountMessages)
  const trpc = useTRPC()
  const confirm = useMutation(trpc.accounts.confirmFreshCode.mutationOptions())
  const { challengeId } = challenge
  const send = (code: string, onRefused: () => void) =>
    confirm.mutate({ challengeId, code }, { onSuccess: onProved, onError: onRefused })
  return (
    <Dialog isOpen onOpenChange={onClose} title={t.freshCodeTitle} description={t.freshCodeText}>
      <CodeStep
        phone={phone}
        challenge={challenge}
        check={{ isPending: confirm.isPending, error: confirm.error, send }}
        resend={resend}
      />
    </Dialog>
  )
}
