import { useEffect, useRef } from 'react'
import { Card } from '../../components/ui/card.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { goToOwnPath } from '../../lib/routing/own-path.ts'
import { useRouteSearch } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSessionState } from '../../lib/use-session.ts'
import { SignIn } from './sign-in.tsx'

export function SignInPage() {
  const t = useMessages(accountMessages)
  usePageTitle(t.signInTitle)
  const { next = '/' } = useRouteSearch('/sign-in')
  const { status } = useSessionState()
  // The code signs in before a newcomer has given a name, so only an earlier session sends people on by itself.
  const isSigningIn = useRef(false)
  const leave = () => goToOwnPath(next)

  useEffect(() => {
    if (status === 'signedOut') isSigningIn.current = true
    if (status === 'signedIn' && !isSigningIn.current) goToOwnPath(next)
  }, [status, next])

  return (
    <div className="mx-auto w-full max-w-md px-4 py-10">
      <h1 className="mb-5 text-center text-2xl">{t.signInTitle}</h1>
      <Card className="p-6">
        <SignIn onSignedIn={leave} />
      </Card>
    </div>
  )
}
