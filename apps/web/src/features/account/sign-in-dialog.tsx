import { Dialog } from '../../components/ui/dialog.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { SignIn } from './sign-in.tsx'

export interface SignInDialogProps {
  isOpen: boolean
  onSignedIn: () => void
  onClose: () => void
}

/** Signing in over the page, without leaving it. */
export function SignInDialog({ isOpen, onSignedIn, onClose }: SignInDialogProps) {
  const t = useMessages(accountMessages)
  return (
    <Dialog isOpen={isOpen} onOpenChange={(next) => !next && onClose()} title={t.signInTitle}>
      <SignIn onSignedIn={onSignedIn} />
    </Dialog>
  )
}
