import type { TimeOffView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { commonMessages } from '../../../../i18n/common.ts'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { useRemoveAbsence } from '../../absences/use-absences.ts'
import { useAbsenceText } from '../../absences/use-absence-text.ts'
import { useRestoreAbsence } from '../../absences/use-restore-absence.ts'

export interface AbsenceListProps {
  salonId: string
  timeZone: string
}

/** Absences that are not over, and the way to take them back. */
export function AbsenceList(list: AbsenceListProps) {
  const t = useMessages(setUpMessages)
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section ref={root} aria-labelledby="absences" className="grid gap-3">
      <h2 id="absences" ref={heading} tabIndex={-1} className="text-lg outline-none">
        {t.absences}
      </h2>
      <Absences
        {...list}
        onRemoved={() => {
          // the row goes with its button; whoever has gone on meanwhile stays where she is
          if (root.current?.contains(document.activeElement)) heading.current?.focus()
        }}
      />
    </section>
  )
}

function Absences({ salonId, timeZone, onRemoved }: AbsenceListProps & { onRemoved: () => void }) {
  const t = useMessages(setUpMessages)
  const { undo } = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const list = useQuery(trpc.salons.manage.timeOff.list.queryOptions({ salonId }))
  const restore = useRestoreAbsence(t.absenceRestored)
  const removing = useRemoveAbsence((id) => {
    showToast(t.absenceRemoved, 'success', { label: undo, run: () => restore({ salonId, id }) })
    onRemoved()
  })
  if (list.isPending) return <Skeleton className="h-32" />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (list.data.length === 0) return <p className="text-sm text-muted">{t.noAbsences}</p>
  return (
    <>
      <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
        {list.data.map((off) => (
          <AbsenceRow
            key={off.id}
            off={off}
            timeZone={timeZone}
            isBusy={removing.isBusy}
            onRemove={() => removing.remove({ salonId, id: off.id })}
          />
        ))}
      </ul>
      {removing.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(removing.error)}
        </p>
      )}
    </>
  )
}

interface AbsenceRowProps {
  off: TimeOffView
  timeZone: string
  isBusy: boolean
  onRemove: () => void
}

function AbsenceRow({ off, timeZone, isBusy, onRemove }: AbsenceRowProps) {
  const t = useMessages(setUpMessages)
  const localized = useLocalized()
  const name = localized(off.staffName)
  const { from, whole } = useAbsenceText(off, timeZone)
  return (
    <li className="flex items-center gap-3 px-5 py-3">
      <div className="grow text-sm">
        <p className="font-semibold">{name}</p>
        <p>{whole}</p>
        {off.reason && <p className="text-muted">{off.reason}</p>}
      </div>
      <IconButton label={t.removeAbsence(name, from)} isBusy={isBusy} onClick={onRemove}>
        <Trash2 aria-hidden className="size-5" />
      </IconButton>
    </li>
  )
}
