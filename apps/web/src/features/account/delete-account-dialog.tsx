import type { UserView } from '@salon/contract'
import { parsePhone } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { PhoneInput } from '../../components/phone-input.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useNavigate } from '../../lib/routing/use-route.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useSession } from '../../lib/use-session.ts'

/** Deleting takes the number typed again, so that it never happens by a slip. */
export function DeleteAccountDialog({ user, onClose }: { user: UserView; onClose: () => void }) {
  const t = useMessages(accountMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const session = useSession()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [isMismatch, setIsMismatch] = useState(false)
  const remove = useMutation(
    trpc.accounts.deleteAccount.mutationOptions({
      onSuccess: async () => {
        showToast(t.deleted, 'info')
        await navigate({ to: '/' })
        session.signOut()
      },
    }),
  )

  function submit(event: FormEvent): void {
    event.preventDefault()
    const matches = parsePhone(typed) === user.phone
    setIsMismatch(!matches)
    if (matches) remove.mutate({ phone: typed })
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t.deleteTitle} description={t.deleteConfirm}>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <PhoneInput
          label={t.phoneLabel}
          error={isMismatch ? t.deleteMismatch : remove.error && message(remove.error)}
          value={typed}
          onChange={setTyped}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="danger" isBusy={remove.isPending}>
            {t.deleteButton}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
