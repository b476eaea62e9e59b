import type { LateVisitView } from '@salon/contract'
import { DELAYS, type DelayMinutes, type Localized } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Select } from '../../../components/ui/field.tsx'
import { SegmentedControl } from '../../../components/ui/segmented-control.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { lateMessages } from '../../../i18n/late.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useOnline } from '../../../lib/use-online.ts'
import { LateRow } from './late-row.tsx'
import { useTelling } from './use-telling.ts'

/** What people say first. */
const USUAL_DELAY = 15

export interface LateSheetProps {
  /** The visit that somebody is late with. */
  bookingId: string
  timeZone: string
  /** Who serves it; the first one is meant unless another is chosen. */
  staff: readonly [{ id: string; name: Localized }, ...{ id: string; name: Localized }[]]
  onClose: () => void
}

/** Somebody is late: who waits, and a message to those who are chosen. */
export function LateSheet({ bookingId, timeZone, staff, onClose }: LateSheetProps) {
  const t = useMessages(lateMessages)
  const localized = useLocalized()
  const trpc = useTRPC()
  const isOnline = useOnline()
  const [staffId, setStaffId] = useState(staff[0].id)
  const [delayMinutes, setDelayMinutes] = useState<DelayMinutes>(USUAL_DELAY)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const late = { bookingId, staffId, delayMinutes }
  const query = useQuery(trpc.bookings.manage.runningLate.preview.queryOptions(late, { staleTime: 0 }))
  const telling = useTelling(late)
  const visits = query.data?.visits ?? []
  const chosen = visits.filter((visit) => visit.notice === 'ready' && !leftOut.has(visit.bookingId))
  const choose = ({ bookingId: id }: LateVisitView, isChosen: boolean) =>
    setLeftOut((before) => new Set(isChosen ? [...before].filter((each) => each !== id) : [...before, id]))
  const canTell = visits.some(({ notice }) => notice === 'ready')
  const isTold = !canTell && visits.some(({ notice }) => notice === 'told')
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.title}
      description={staff.length === 1 ? localized(staff[0].name) : undefined}
      footer={
        isTold ? (
          <p role="status" className="text-sm font-medium text-success">
            {t.allTold}
          </p>
        ) : (
          canTell && (
            <Button
              icon={<Send aria-hidden className="size-4 rtl:-scale-x-100" />}
              disabled={!isOnline || chosen.length === 0}
              isBusy={telling.isBusy}
              onClick={() => void telling.tell(chosen)}
            >
              {t.send(chosen.length)}
            </Button>
          )
        )
      }
    >
      <div className="grid gap-5">
        {staff.length > 1 && (
          <Select label={t.whose} value={staffId} onChange={(event) => setStaffId(event.target.value)}>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {localized(name)}
              </option>
            ))}
          </Select>
        )}
        <div className="grid gap-1.5">
          <p aria-hidden className="text-sm font-semibold">
            {t.howLong}
          </p>
          <SegmentedControl
            label={t.howLong}
            className="*:px-1"
            options={DELAYS.map((minutes) => ({ value: String(minutes), label: minutes }))}
            value={String(delayMinutes)}
            onValueChange={(minutes) =>
              setDelayMinutes(DELAYS.find((delay) => String(delay) === minutes) ?? USUAL_DELAY)
            }
          />
        </div>
        {query.isPending && <Skeleton className="h-32" />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && visits.length === 0 && <p className="rounded-md bg-sunken p-4 text-sm">{t.nobody}</p>}
        {visits.length > 0 && (
          <section aria-labelledby="who-waits" className="grid gap-1">
            <h3 id="who-waits" className="text-sm font-semibold">
              {t.whoWaits}
            </h3>
            <ul className="grid divide-y divide-line">
              {visits.map((visit) => (
                <LateRow
                  key={visit.bookingId}
                  visit={visit}
                  timeZone={timeZone}
                  isChosen={!leftOut.has(visit.bookingId)}
                  onChoose={(isChosen) => choose(visit, isChosen)}
                  telling={telling.of(visit)}
                />
              ))}
            </ul>
            <p className="text-xs text-muted">{t.bookedStays}</p>
          </section>
        )}
      </div>
    </Dialog>
  )
}
