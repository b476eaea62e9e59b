import type { BookingDetailsView } from '@salon/contract'
import { LINE_LENGTHS } from '@salon/domain'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { useBookingWords } from './use-booking-words.ts'
import { useResize } from './use-resize.ts'

const { least, most } = LINE_LENGTHS
const STEP_MINUTES = 5

/** The services of a visit, each to be made longer or shorter by five minutes at a press. */
export function ResizeBooking({ booking, onClose }: { booking: BookingDetailsView; onClose: () => void }) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  const format = useFormat()
  const message = useErrorMessage()
  // by line, which is another one as soon as the visit is: what was pressed is about what was seen
  const [pressed, setPressed] = useState<Record<string, number>>({})
  const resizing = useResize(onClose)
  const lengths = booking.lines.flatMap(({ id }, line) => {
    const minutes = pressed[id]
    return minutes === undefined ? [] : [{ line, minutes }]
  })

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.resize}
      description={useBookingWords(booking)}
      footer={
        <Button
          isBusy={resizing.isPending}
          disabled={lengths.length === 0}
          onClick={() => resizing.mutate({ booking, lengths })}
        >
          {t.saveLength}
        </Button>
      }
    >
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t.resizeText}</p>
        <ul className="grid divide-y divide-line">
          {booking.lines.map((line) => {
            const { id, name, staff } = line
            const booked = bookedMinutes(line)
            const minutes = pressed[id] ?? booked
            const put = (wanted: number) => {
              const { [id]: _before, ...others } = pressed
              const within = Math.min(Math.max(wanted, least), most)
              setPressed(within === booked ? others : { ...others, [id]: within })
            }
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
                    onClick={() => put(minutes - STEP_MINUTES)}
                  />
                  <span role="status" className="min-w-20 text-center font-semibold">
                    {format.duration(minutes)}
                  </span>
                  <Button
                    variant="secondary"
                    aria-label={t.longer(localized(name))}
                    icon={<Plus aria-hidden className="size-4" />}
                    disabled={minutes >= most}
                    onClick={() => put(minutes + STEP_MINUTES)}
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

function bookedMinutes({ startsAt, endsAt }: BookingDetailsView['lines'][number]): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
}
