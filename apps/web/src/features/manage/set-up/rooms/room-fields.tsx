import { MAX_ROOM_NAME } from '@salon/contract'
import { Tick } from '../../../../components/ui/tick.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
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
  const services = useMessages(servicesMessages)
  return (
    <>
      <BothLanguages
        label={t.name}
        maxLength={MAX_ROOM_NAME}
        missing={errors.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <NumberInput
          kind="whole"
          label={t.capacity}
          hint={t.capacityHint}
          error={errors.capacity ?? null}
          value={draft.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
        <NumberInput
          kind="whole"
          label={services.position}
          hint={services.positionHint}
          error={errors.position ?? null}
          value={draft.position}
          onChange={(position) => onChange({ position })}
        />
      </div>
      <div>
        <Tick isOn={draft.isActive} onChange={(isActive) => onChange({ isActive })}>
          {t.isInUse}
        </Tick>
        <p className="text-xs text-muted">{t.chooseInServices}</p>
      </div>
    </>
  )
}
