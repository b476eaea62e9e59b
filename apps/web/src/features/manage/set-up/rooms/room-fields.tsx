import { MAX_ROOM_NAME } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { ListingFields } from '../fields/listing-fields.tsx'
import { NumberInput } from '../fields/number-input.tsx'
import type { RoomDraft } from './room-draft.ts'

export interface RoomFieldsProps {
  draft: RoomDraft
  errors: Partial<Record<keyof RoomDraft, string>>
  onChange: (changes: Partial<RoomDraft>) => void
}

/** What a room is called, and how many visits it takes. */
export function RoomFields({ draft, errors, onChange }: RoomFieldsProps) {
  const t = useMessages(roomsMessages)
  return (
    <>
      <BothLanguages
        label={t.name}
        maxLength={MAX_ROOM_NAME}
        missing={errors.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <NumberInput
        kind="whole"
        label={t.capacity}
        hint={t.capacityHint}
        error={errors.capacity ?? null}
        value={draft.capacity}
        onChange={(capacity) => onChange({ capacity })}
      />
      <ListingFields
        draft={draft}
        error={errors.position}
        activeLabel={t.isInUse}
        activeHint={t.chooseInServices}
        onChange={onChange}
      />
    </>
  )
}
