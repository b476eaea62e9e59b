import type { LocalDate } from '@salon/domain'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { moveTo, useMoveVisit } from '../booking/use-move-visit.ts'
import { useResize } from '../booking/use-resize.ts'
import type { WalkInPlace } from '../walk-in/walk-in-sheet.tsx'
import { Agenda } from './agenda.tsx'
import type { CalendarViewName } from './calendar-search.ts'
import { DayGrid, type DayGridProps } from './day-grid.tsx'
import { DayList } from './day-list.tsx'
import type { DayPlan, PlannedLine } from './day-plan.ts'
import { currentPlace, movedVisit, newLength } from './drag/moved-visit.ts'
import { type DragTarget, obstacleAt } from './drag/target.ts'
import { useObstaclePlace } from './drag/use-obstacle-place.ts'
import { roomDays } from './room-days.ts'
import { WeekBoard } from './week-board.tsx'
import { WeekGrid } from './week-grid.tsx'
import type { WhyPlace } from './why/why-place.ts'

const WIDE = '(min-width: 48rem)'

export interface CalendarBodyProps {
  view: CalendarViewName
  plans: readonly DayPlan[]
  /** One member of staff alone. */
  staffId: string | undefined
  now: Date
  today: LocalDate
  onBook: (place: WalkInPlace) => void
  /** Somebody wants to know why a place is not free. */
  onAsk: (place: WhyPlace) => void
  onLate: DayGridProps['onLate']
}

/** The bookings as the view has them: along the hours where there is room, else one below the other. */
export function CalendarBody({ view, plans, staffId, now, today, onBook, onAsk, onLate }: CalendarBodyProps) {
  const { status, by, room } = useRouteSearch('/manage/:salonId')
  const { noRoom } = useMessages(calendarMessages)
  const setSearch = useSetSearch('/manage/:salonId')
  const isWide = useMedia(WIDE)
  const move = useMoveVisit()
  const resizing = useResize()
  const whereOf = useObstaclePlace()
  const [first] = plans
  if (!first) return null
  const onOpen = (booking: string) => setSearch((before) => ({ ...before, booking }), { push: true })
  const onDay = (date: LocalDate) => setSearch((before) => ({ ...before, date, view: 'day' }), { push: true })
  const askOf = (date: LocalDate) => onAsk({ date, ...(staffId && { staffId }) })
  // the list begins with the days that are over
  const ask = () => askOf(plans.find(({ date }) => date === today)?.date ?? first.date)
  const grid = {
    ...{ now, onOpen, onBook, onAsk },
    onDrop(planned: PlannedLine, target: DragTarget) {
      const seen = obstacleAt(target, planned, now)
      const where = seen && whereOf(seen, target.plan)
      const obstacle = seen && where ? { cause: seen.cause, where } : null
      if (target.grip === 'end') resizing.mutate({ ...newLength(planned, target), obstacle })
      else
        move.mutate({
          ...{ booking: planned.booking, obstacle },
          from: currentPlace(planned, target),
          ...moveTo(movedVisit(planned, target)),
        })
    },
  }
  const onStatus = (wanted: typeof status) =>
    setSearch(({ status: _before, ...rest }) => (wanted ? { ...rest, status: wanted } : rest))
  switch (view) {
    case 'list':
      return <Agenda {...{ plans, staffId, status, onStatus, onOpen }} onAsk={ask} />
    case 'week': {
      if (!isWide || !staffId)
        return <WeekBoard {...{ plans, staffId, today, onOpen, onDay }} onAsk={askOf} />
      return <WeekGrid key={first.date} {...grid} plans={plans} staffId={staffId} onDay={onDay} />
    }
    case 'day': {
      if (by === 'room' && first.rooms.length > 0) {
        if (!isWide && !room) return <DayList plan={first} onOpen={onOpen} onAsk={ask} />
        const days = roomDays(first, { ar: noRoom, en: noRoom })
        const chosen = days.filter(({ id }) => id === room)
        return (
          <DayGrid
            key={`${first.date} rooms`}
            {...grid}
            plan={first}
            columns={chosen.length > 0 ? chosen : days}
            onLate={onLate}
          />
        )
      }
      if (!isWide && !staffId) return <DayList plan={first} onOpen={onOpen} onAsk={ask} />
      const shown = staffId ? first.staff.filter(({ id }) => id === staffId) : first.staff
      return <DayGrid key={first.date} {...grid} plan={first} columns={shown} onLate={onLate} />
    }
  }
}
