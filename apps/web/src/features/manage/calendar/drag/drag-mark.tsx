import { instantOfMinute, startOfDate } from '@salon/domain'
import { clsx } from 'clsx'
import { Check, CircleX } from 'lucide-react'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { useFormat } from '../../../../lib/format.ts'
import { type Store, useStore } from '../../../../lib/store.ts'
import type { Drag } from './read-drag.ts'
import { useObstaclePlace } from './use-obstacle-place.ts'

/** Of a name or a sentence no more is seen than what its times leave room for. */
const KEPT = 'w-0 min-w-full'

/** What is held, where it would be dropped, and whether it fits there. */
export function DragMark({ drag }: { drag: Store<Drag | null> }) {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const whereOf = useObstaclePlace()
  const held = useStore(drag)
  if (!held) return null
  const { obstacle, box, planned, target } = held
  const { timeZone, date } = target.plan
  const at = (minute: number) => instantOfMinute(startOfDate(timeZone, date) + minute)
  const Icon = obstacle ? CircleX : Check
  const texts = { ...manage.cannotStart, other_room: t.otherRoom }
  const where = obstacle && whereOf(obstacle, target.plan)
  return (
    <div
      data-mark
      aria-hidden
      className={clsx(
        // what was measured on the screen has a left and a right, whichever way the language runs
        'pointer-events-none absolute z-15 w-max rounded-sm border-2 px-1.5 text-xs leading-snug shadow-card',
        obstacle ? 'border-danger bg-danger-soft text-danger' : 'border-success bg-success-soft text-success',
      )}
      style={box}
    >
      {target.grip === 'end' ? (
        <>
          <span className="block font-bold whitespace-nowrap">
            {format.timeRange(at(target.startMinute), at(target.endMinute), timeZone)}
          </span>
          <span className="block font-bold whitespace-nowrap">
            {format.duration(target.endMinute - target.startMinute)}
          </span>
        </>
      ) : (
        <span className="flex items-center gap-1 font-bold">
          {format.time(at(target.startMinute), timeZone)}
          <span className="truncate">{localized(target.member.name)}</span>
        </span>
      )}
      <span className={clsx('block truncate', KEPT)}>
        <bdi>{planned.booking.customer.name || manage.noName}</bdi>
      </span>
      <span className={clsx('flex items-start gap-1', KEPT)}>
        <Icon className="mt-px size-3.5 shrink-0" />
        <span>{obstacle ? `${where ?? ''}${texts[obstacle.cause]}` : t.fits}</span>
      </span>
    </div>
  )
}
