import type { UserView } from '@salon/contract'
import { CloudOff, LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { useRequireSession, useSession, useSessionState } from '../lib/use-session.ts'
import { Button } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'

export interface SignedInOnlyProps {
  /** What signing in is for: "Sign in to see your bookings". */
  title: string
  /** Stands in while an earlier session is being restored. */
  fallback: ReactNode
  children: (user: UserView) => ReactNode
}

/** A page's content for who is signed in, and the way in for who is not. */
export function SignedInOnly({ title, fallback, children }: SignedInOnlyProps) {
  const t = useMessages(commonMessages)
  const session = useSessionState()
  const requireSession = useRequireSession()
  switch (session.status) {
    case 'unknown':
      return fallback
    case 'signedIn':
      return children(session.user)
    case 'unreached':
      return <Unreached />
    case 'signedOut':
      return (
        <EmptyState
          icon={<LockKeyhole aria-hidden className="size-7" />}
          title={title}
          action={<Button onClick={() => void requireSession()}>{t.signIn}</Button>}
        />
      )
  }
}

/** Who is signed in here cannot be told without the server. */
function Unreached() {
  const t = useMessages(commonMessages)
  const session = useSession()
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff aria-hidden className="size-7" />}
        title={t.loadFailed}
        text={t.noAnswer}
        action={
          <Button variant="secondary" onClick={() => void session.restore()}>
            {t.retry}
          </Button>
        }
      />
    </div>
  )
}
