import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SlotView } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { visitMessages } from '../../i18n/visit.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import type { DatedSlot } from '../../lib/slots.ts'

export interface TakenNoticeProps {
  /** Why the time cannot be had. */
  text: string
  nearest: readonly DatedSlot[]
  timeZone: string
  onChoose: (date: LocalDate, slot: SlotView) => void
}

/** The chosen time is gone: says so, and offers the closest ones with one tap. Where what had the focus went with it, one reads on here. */
export function TakenNotice({ text, nearest, timeZone, onChoose }: TakenNoticeProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement !== document.body) return
    notice.current?.scrollIntoView()
    notice.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div
      ref={notice}
      role="alert"
      tabIndex={-1}
      className="mb-5 scroll-mt-24 rounded-lg bg-warning-soft p-4 outline-none"
    >
      <p className="flex items-start gap-2 font-semibold text-warning">
        <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
        {text}
      </p>
      {nearest.length > 0 && (
        <>
          <p className="mt-2 mb-2 text-sm">{t.nearest}</p>
          <div className="flex flex-wrap gap-2">
            {nearest.map(({ date, slot }) => (
              <button
                key={slot.startsAt}
                type="button"
                onClick={() => onChoose(date, slot)}
                className="min-h-11 rounded-full border border-line-strong bg-surface px-4 text-sm font-semibold hover:bg-sunken"
              >
                {format.date({ at: slot.startsAt, timeZone }, 'short')} ·{' '}
                {format.time(slot.startsAt, timeZone)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
