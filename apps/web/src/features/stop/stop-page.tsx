import { useMutation } from '@tanstack/react-query'
import { BellOff, BellRing } from 'lucide-react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { stopMessages } from '../../i18n/stop.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { useAddress } from '../../lib/routing/address.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'

/**
 * Where the address at the end of a promotion leads. What names its reader stands behind the `#`, which no server sees; a tap, not
 * the visit, ends the messages, since phones open addresses by themselves to preview them.
 */
export function StopPage() {
  const t = useMessages(stopMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  usePageTitle(t.title)
  const token = useAddress().hash.slice(1)
  const stop = useMutation(trpc.accounts.promotions.unsubscribe.mutationOptions())
  const undo = useMutation(
    trpc.accounts.promotions.undoUnsubscribe.mutationOptions({ onSuccess: () => stop.reset() }),
  )
  const error = stop.error ?? undo.error
  const isUnknown = token === '' || (error !== null && failureOf(error).reason === 'NOT_FOUND')

  if (isUnknown) {
    return (
      <EmptyState
        isPage
        icon={<BellOff aria-hidden className="size-7" />}
        title={t.unknownTitle}
        text={t.unknownText}
        action={
          <Link to="/account" className={buttonClass()}>
            {t.toAccount}
          </Link>
        }
      />
    )
  }
  const isStopped = stop.isSuccess
  return (
    <EmptyState
      isPage
      icon={
        isStopped ? <BellOff aria-hidden className="size-7" /> : <BellRing aria-hidden className="size-7" />
      }
      title={isStopped ? t.stoppedTitle : t.title}
      text={isStopped ? t.stoppedText : t.text}
      action={
        <div className="grid justify-items-center gap-3">
          <p role="status" className="text-sm">
            {isStopped && t.stoppedTitle}
            {undo.data?.isGiven === true && !isStopped && t.undone}
            {undo.data?.isGiven === false && t.notUndone}
          </p>
          {isStopped ? (
            <Button variant="secondary" isBusy={undo.isPending} onClick={() => undo.mutate({ token })}>
              {t.undo}
            </Button>
          ) : (
            <Button isBusy={stop.isPending} onClick={() => stop.mutate({ token })}>
              {t.stop}
            </Button>
          )}
          {error && (
            <p role="alert" className="text-sm font-medium text-danger">
              {message(error)}
            </p>
          )}
        </div>
      }
    />
  )
}
