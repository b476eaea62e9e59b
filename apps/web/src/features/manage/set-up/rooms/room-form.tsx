import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { SettingsForm } from '../settings-form.tsx'
import { useSettings } from '../use-settings.ts'
import { readRoomDraft, toRoomDraft } from './room-draft.ts'
import { RoomFields } from './room-fields.tsx'
import { useRoomWrongs } from './use-room-wrongs.ts'

/** A room while it is edited; bookings that would lose their place are named first. */
export function RoomForm({ salonId, roomId }: { salonId: string; roomId: string }) {
  const t = useMessages(roomsMessages)
  const services = useMessages(servicesMessages)
  const setUp = useMessages(setUpMessages)
  const wrong = useRoomWrongs()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.salons.manage.rooms.read.queryOptions({ salonId, roomId })
  const { update, impact } = useTRPCClient().salons.manage.rooms
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toRoomDraft,
    read: (draft) => readRoomDraft(draft, wrong),
    async save(edit) {
      const saved = await update.mutate({ salonId, roomId, ...edit })
      void queryClient.invalidateQueries(trpc.salons.manage.rooms.list.pathFilter())
      void queryClient.invalidateQueries(trpc.salons.manage.services.pathFilter())
      return saved
    },
    impactOf: (settings) => impact.query({ salonId, roomId, settings }),
  })
  return (
    <SettingsForm
      form={form}
      salonId={salonId}
      textsOf={({ name, capacity, position, isActive }) => [
        { label: setUp.inLanguage.ar(t.name), text: name.ar },
        { label: setUp.inLanguage.en(t.name), text: name.en },
        { label: t.capacity, text: String(capacity) },
        { label: services.position, text: String(position) },
        { label: t.isInUse, text: services.yesNo[isActive ? 'yes' : 'no'] },
      ]}
    >
      {(draft, errors) => <RoomFields draft={draft} errors={errors} onChange={form.change} />}
    </SettingsForm>
  )
}
