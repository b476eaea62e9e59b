import { Chip } from '../../../components/ui/chip.tsx'
import { SegmentedControl } from '../../../components/ui/segmented-control.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { type CalendarViewName, isByRoom } from './calendar-search.ts'
import { ColumnFilter } from './column-filter.tsx'
import { type DayPlan, staffOfAll } from './day-plan.ts'

const BESIDE = '(min-width: 40rem)'

export interface ColumnsChoiceProps {
  view: CalendarViewName
  plans: readonly DayPlan[]
  /** Whose column is shown; `undefined`: everybody's. */
  staffId: string | undefined
  onStaff: (staffId: string | undefined) => void
}

/** Which columns are drawn: those of people or, of a day and where a salon has rooms, of rooms; all of them or one. */
export function ColumnsChoice({ view, plans, staffId, onStaff }: ColumnsChoiceProps) {
  const t = useMessages(manageMessages)
  const calendar = useMessages(calendarMessages)
  const search = useRouteSearch('/manage/:salonId')
  const setSearch = useSetSearch('/manage/:salonId')
  const rooms = (view === 'day' && plans[0]?.rooms) || []
  const isRooms = isByRoom(search, view, rooms)
  const isBeside = useMedia(BESIDE)
  const showBy = (wanted: 'staff' | 'room') =>
    setSearch(({ by: _before, ...rest }) => (wanted === 'room' ? { ...rest, by: 'room' } : rest))
  return (
    <div className="contents sm:flex sm:min-w-0 sm:items-center sm:gap-3">
      {rooms.length > 0 && !isBeside && (
        <Chip isOn={isRooms} onToggle={(isOn) => showBy(isOn ? 'room' : 'staff')} className="order-last">
          {calendar.byRoom}
        </Chip>
      )}
      {rooms.length > 0 && isBeside && (
        <SegmentedControl
          label={calendar.columns}
          options={[
            { value: 'staff', label: calendar.byStaff },
            { value: 'room', label: calendar.byRoom },
          ]}
          value={isRooms ? 'room' : 'staff'}
          onValueChange={showBy}
        />
      )}
      {isRooms ? (
        <ColumnFilter
          columns={rooms}
          texts={{ label: calendar.whichRoom, all: calendar.allRooms }}
          value={search.room}
          onChange={(id) => setSearch(({ room: _before, ...rest }) => (id ? { ...rest, room: id } : rest))}
        />
      ) : (
        <ColumnFilter
          columns={staffOfAll(plans)}
          texts={{ label: t.whose, all: t.everybody }}
          value={staffId}
          onChange={onStaff}
        />
      )}
    </div>
  )
}
