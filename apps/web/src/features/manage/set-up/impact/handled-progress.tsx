import type { Instant } from '@salon/domain'
import { useMessages } from '../../../../i18n/locale.ts'
import { impactMessages } from '../../../../i18n/impact.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { useSecondsLeft } from '../../../../lib/use-time-left.ts'
import { APART_MS, AT_ONCE } from './pace.ts'
import type { HandlingState } from './use-handling.ts'

const MINUTE_MS = 60_000

/** How far the bookings are that something is done with, and what keeps the others. */
export function HandledProgress({ state: { counts, until, error, isBusy } }: { state: HandlingState }) {
  const t = useMessages(impactMessages)
  const message = useErrorMessage()
  const { waiting, left, done, failed } = counts
  const [ended, all] = [done + failed, done + failed + left + waiting]
  if (all === 0) return null
  return (
    <div className="grid gap-2 text-sm">
      <div className="flex flex-wrap justify-between gap-x-3 font-medium">
        <span>{t.doneOf(ended, all)}</span>
        {until && <SecondsLeft key={until} until={until} />}
      </div>
      <div
        role="progressbar"
        aria-label={t.progress}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={ended}
        aria-valuetext={t.doneOf(ended, all)}
        className="h-2 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full rounded-full bg-brand" style={{ inlineSize: `${(ended / all) * 100}%` }} />
      </div>
      <p role="status" className="text-muted">
        {isBusy && (until ? t.limited : underWay(waiting, t))}
        {left > 0 && t.stopped(left)}
      </p>
      {error !== null && (
        <p role="alert" className="font-medium text-danger">
          {message(error)}
        </p>
      )}
    </div>
  )
}

function underWay(waiting: number, t: { stayHere: string; minutesLeft: (minutes: number) => string }) {
  if (waiting <= AT_ONCE) return t.stayHere
  return `${t.minutesLeft(Math.ceil((waiting * APART_MS) / MINUTE_MS))} ${t.stayHere}`
}

function SecondsLeft({ until }: { until: Instant }) {
  const t = useMessages(impactMessages)
  return <span className="text-muted">{t.inSeconds(useSecondsLeft(until))}</span>
}
