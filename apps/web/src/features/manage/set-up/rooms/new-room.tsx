import { useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { AdditionForm } from '../addition-form.tsx'
import { useAddition } from '../use-addition.ts'
import { newRoomDraft, readRoomDraft } from './room-draft.ts'
import { RoomFields } from './room-fields.tsx'
import { useRoomWrongs } from './use-room-wrongs.ts'

export interface NewRoomProps {
  salonId: string
  /** How many there are. */
  position: number
  onDone: () => void
}

/** A new room, after the others. */
export function NewRoom({ salonId, position, onDone }: NewRoomProps) {
  const t = useMessages(roomsMessages)
  const wrong = useRoomWrongs()
  const { add } = useTRPCClient().salons.manage.rooms
  const form = useAddition({
    empty: newRoomDraft(position),
    read: (draft) => readRoomDraft(draft, wrong),
    add: (settings, { idempotencyKey }) => add.mutate({ salonId, settings, idempotencyKey }),
    onAdded: onDone,
  })
  return (
    <AdditionForm form={form} salonId={salonId} label={t.add} onCancel={onDone}>
      <RoomFields draft={form.draft} errors={form.errors} onChange={form.change} />
    </AdditionForm>
  )
}
