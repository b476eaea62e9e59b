import type { RoomListEntry } from '@salon/contract'
import { Badge } from '../../../../components/ui/badge.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { EntryRow } from '../entry-row.tsx'
import { RoomForm } from './room-form.tsx'

export interface RoomRowProps {
  salonId: string
  room: RoomListEntry
  isOpen: boolean
  onToggle: () => void
}

/** A room. */
export function RoomRow({ salonId, room, isOpen, onToggle }: RoomRowProps) {
  const t = useMessages(roomsMessages)
  const localized = useLocalized()
  const { id, name, capacity, isActive, services } = room
  return (
    <EntryRow
      name={localized(name)}
      badge={
        <>
          {!isActive && <Badge>{t.isOut}</Badge>}
          {isActive && services === 0 && <Badge tone="warning">{t.noServices}</Badge>}
        </>
      }
      detail={t.detail(capacity, services)}
      isOpen={isOpen}
      onToggle={onToggle}
      form={<RoomForm salonId={salonId} roomId={id} />}
    />
  )
}
