import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Card } from '../../components/ui/card.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSessionState } from '../../lib/use-session.ts'
import { SignIn } from './sign-in.tsx'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const t = useMessages(accountMessages)
  usePageTitle(t.signInTitle)
  const { next = '/' } = route.useSearch()
  const router = useRouter()
  const { status } = useSessionState()
  // The code signs in before a newcomer has given a name, so only an earlier session sends people on by itself.
  const isSigningIn = useRef(false)
  const leave = () => router.history.replace(next)

  useEffect(() => {
    if (status === 'signedOut') isSigningIn.current = true
    if (status === 'signedIn' && !isSigningIn.current) router.history.replace(next)
  }, [status, router, next])

  return (
    <div className="mx-auto w-full max-w-md px-4 py-10">
      <h1 className="mb-5 text-center text-2xl">{t.signInTitle}</h1>
      <Card className="p-6">
        <SignIn onSignedIn={leave} />
      </Card>
    </div>
  )
}
