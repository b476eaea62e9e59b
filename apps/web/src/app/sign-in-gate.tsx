import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import { accountMessages } from '../i18n/account.ts'
import { loadMessages } from '../i18n/locale.ts'
import { RequireSessionContext, useSession } from '../lib/use-session.ts'

const SignInDialog = lazy(async () => {
  const [{ SignInDialog: Dialog }] = await Promise.all([
    import('../features/account/sign-in-dialog.tsx'),
    loadMessages(accountMessages),
  ])
  return { default: Dialog }
})

/** Answers `useRequireSession()` with one sign-in dialog over whatever page asked. */
export function SignInGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const [isOpen, setIsOpen] = useState(false)
  const waiting = useRef<((signedIn: boolean) => void)[]>([])

  const requireSession = useCallback(async () => {
    const { status } = session.get()
    if (status === 'unknown' || status === 'unreached') await session.refresh()
    if (session.get().status === 'signedIn') return true
    return new Promise<boolean>((resolve) => {
      waiting.current.push(resolve)
      setIsOpen(true)
    })
  }, [session])

  function settle(signedIn: boolean): void {
    setIsOpen(false)
    for (const resolve of waiting.current.splice(0)) resolve(signedIn)
  }

  return (
    <RequireSessionContext value={requireSession}>
      {children}
      {isOpen && (
        <Suspense>
          <SignInDialog
            isOpen
            onSignedIn={() => settle(true)}
            onClose={() => settle(session.get().status === 'signedIn')}
          />
        </Suspense>
      )}
    </RequireSessionContext>
  )
}
