import type { BooksRunView } from '@salon/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { booksMessages } from '../../../i18n/books.ts'
import type { BooksMessages } from '../../../i18n/books.en.ts'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { failureOf, useErrorMessage, type FailureReason } from '../../../lib/error-message.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useCountdown } from '../../../lib/use-countdown.ts'
import { useOnline } from '../../../lib/use-online.ts'

/** Has the books of the salon's business compared at once, and says what came of it and when that may be done again. */
export function CompareNow({ salonId }: { salonId: string }) {
  const t = useMessages(booksMessages)
  const { retry } = useMessages(commonMessages)
  const isOnline = useOnline()
  const [againAt, setAgainAt] = useState<string | null>(null)
  const comparison = useComparison(setAgainAt)
  const { isPending, error, data } = comparison
  return (
    <div className="grid justify-items-start gap-1">
      <Button
        variant="secondary"
        icon={<RefreshCw aria-hidden className="size-4" />}
        isBusy={isPending}
        isResting={againAt !== null}
        disabled={!isOnline}
        onClick={() => comparison.mutate({ salonId })}
      >
        {error ? retry : t.compareNow}
      </Button>
      <p role="status" className="text-sm">
        {isPending ? t.comparing : data && outcomeOf(data, t)}
      </p>
      {error && <Failure error={error} />}
      {againAt !== null && <Rest key={againAt} againAt={againAt} onOver={() => setAgainAt(null)} />}
    </div>
  )
}

/** With the list that follows from it, however it went: others may have compared meanwhile. */
function useComparison(restUntil: (againAt: string) => void) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { list, run } = trpc.payments.manage.reconciliation
  const rest = (seconds: number) => restUntil(new Date(Date.now() + seconds * 1000).toISOString())
  return useMutation(
    run.mutationOptions({
      onSuccess: ({ retryAfterSeconds }) => rest(retryAfterSeconds),
      onError: (error) => {
        const seconds = waitOf(error)
        if (seconds !== null) rest(seconds)
      },
      onSettled: () => queryClient.invalidateQueries(list.pathFilter()),
    }),
  )
}

/** For how many seconds the server lets nobody of the business compare; `null`: it did not come to that. */
function waitOf(error: unknown): number | null {
  const { reason, details } = failureOf(error)
  const { retryAfterSeconds } = details
  return isOfBooks(reason) && typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null
}

/** Why the books were not compared, apart from what may keep anything from being done. The wait counts down beside it. */
function isOfBooks(reason: FailureReason): reason is 'BOOKS_COMPARED_JUST_NOW' | 'GATEWAY_UNAVAILABLE' {
  return reason === 'BOOKS_COMPARED_JUST_NOW' || reason === 'GATEWAY_UNAVAILABLE'
}

function outcomeOf({ latest, correctedCount, openCount }: BooksRunView, t: BooksMessages): string {
  if (!latest) return t.nothingToCompare
  const left = openCount > 0 ? t.open(openCount) : latest.isComplete ? t.noneOpen : t.noneFound
  return [t.comparedNow, ...(correctedCount > 0 ? [t.putRight(correctedCount)] : []), left].join(' ')
}

function Failure({ error }: { error: unknown }) {
  const t = useMessages(booksMessages)
  const message = useErrorMessage()
  const own = { GATEWAY_UNAVAILABLE: t.unanswered, BOOKS_COMPARED_JUST_NOW: t.justCompared }
  const { reason } = failureOf(error)
  return (
    <p role="alert" className="text-sm font-medium text-danger">
      {isOfBooks(reason) ? own[reason] : message(error)}
    </p>
  )
}

function Rest({ againAt, onOver }: { againAt: string; onOver: () => void }) {
  const t = useMessages(booksMessages)
  const secondsLeft = useCountdown(againAt)
  const end = useEffectEvent(onOver)
  useEffect(() => {
    if (secondsLeft === 0) end()
  }, [secondsLeft])
  return <p className="text-sm text-muted">{t.againIn(secondsLeft)}</p>
}
