import type { BookingView } from '@salon/contract'
import { LINE_LENGTHS, snapLength } from '@salon/domain'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { type LineLength, useResize } from './use-resize.ts'

const { least, most, step } = LINE_LENGTHS

/** The services of a visit, each to be made longer or shorter by five minutes at a press. */
export function ResizeBooking({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  const format = useFormat()
  const message = useErrorMessage()
  const booked = booking.lines.map(
    ({ startsAt, endsAt }) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
  )
  const [lengths, setLengths] = useState(booked)
  const resizing = useResize(onClose)
  const to = changedLengths(lengths, booked)

  function save(): void {
    // back to a length there may be, where it was booked for another one
    const from = to.map(({ line }) => ({ line, minutes: snapLength(booked[line] ?? least) }))
    resizing.mutate({ id: booking.id, from, to })
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.resize}
      footer={
        <Button isBusy={resizing.isPending} disabled={to.length === 0} onClick={save}>
          {t.saveLength}
        </Button>
      }
    >
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t.resizeText}</p>
        <ul className="grid divide-y divide-line">
          {booking.lines.map(({ id, name, staff }, line) => {
            const minutes = lengths[line] ?? least
            const put = (wanted: number) =>
              setLengths((before) =>
                before.map((each, index) => (index === line ? snapLength(wanted) : each)),
              )
            return (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <span>
                  <span className="block font-semibold">{localized(name)}</span>
                  <span className="block text-sm text-muted">{localized(staff.name)}</span>
                </span>
                <span className="flex items-center gap-3">
                  <Button
                    variant="secondary"
                    aria-label={t.shorter(localized(name))}
                    icon={<Minus aria-hidden className="size-4" />}
                    disabled={minutes <= least}
                    onClick={() => put(minutes - step)}
                  />
                  <span role="status" className="min-w-20 text-center font-semibold">
                    {format.duration(minutes)}
                  </span>
                  <Button
                    variant="secondary"
                    aria-label={t.longer(localized(name))}
                    icon={<Plus aria-hidden className="size-4" />}
                    disabled={minutes >= most}
                    onClick={() => put(minutes + step)}
                  />
                </span>
              </li>
            )
          })}
        </ul>
        {resizing.isError && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(resizing.error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function changedLengths(lengths: readonly number[], booked: readonly number[]): LineLength[] {
  return lengths.flatMap((minutes, line) => (minutes === booked[line] ? [] : [{ line, minutes }]))
}
