import { useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import type { RoomWrongs } from './room-draft.ts'

/** What to say of a field that is not right. */
export function useRoomWrongs(): RoomWrongs {
  const { name, position } = useMessages(servicesMessages).wrong
  return { name, position, capacity: useMessages(roomsMessages).wrongCapacity }
}
