import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { groupSlots } from '../../lib/slots.ts'
import { Select } from '../ui/field.tsx'
import type { SlotGroupsProps } from './slot-groups.tsx'

/** A day's free times in a list, for who chooses among more of them than are looked over at once. */
export function SlotSelect({ day, timeZone, selected, own, onSelect }: SlotGroupsProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const isShown = day.slots.some(({ startsAt }) => startsAt === selected)
  return (
    <Select
      label={t.times}
      value={isShown ? selected : ''}
      onChange={({ target }) => {
        const slot = day.slots.find(({ startsAt }) => startsAt === target.value)
        if (slot) onSelect(slot)
      }}
    >
      <option value="" disabled>
        –
      </option>
      {groupSlots(day, timeZone).map(({ part, entries }) => (
        <optgroup key={part} label={t.dayParts[part]}>
          {entries.map(
            (entry) =>
              'slot' in entry && (
                <option key={entry.slot.startsAt} value={entry.slot.startsAt}>
                  {format.time(entry.slot.startsAt, timeZone)}
                  {entry.slot.startsAt === own && ` · ${t.ownTime}`}
                </option>
              ),
          )}
        </optgroup>
      ))}
    </Select>
  )
}
