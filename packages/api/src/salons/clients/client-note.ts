import type { ClientNote, ReadClientInput } from '@salon/contract'
import { findClientNote, storeClientNote } from '@salon/db'
import type { Deps } from '../../deps.ts'
import type { SettingsSection } from '../set-up/edit-settings.ts'

/** What a salon's people write down about a client, for themselves; the log names a booking of hers, and no word of it. */
export function clientNoteSection({
  clock,
}: Pick<Deps, 'clock'>): SettingsSection<ClientNote, ReadClientInput> {
  const bookingOf = ({ salonId, id }: ReadClientInput) => ({ salonId, bookingId: id, now: clock.now() })
  return {
    action: 'client_note_changed',
    target: ({ id }) => id,
    personal: ['text'],
    async find(db, key) {
      const text = await findClientNote(db, bookingOf(key))
      return text === undefined ? undefined : { text }
    },
    update: (trx, key, { text }) => storeClientNote(trx, bookingOf(key), text),
  }
}
