import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { roomsMessages } from '../../../../i18n/rooms.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { AdditionPlace } from '../addition-place.tsx'
import { SetUpPage } from '../set-up-page.tsx'
import { NewRoom } from './new-room.tsx'
import { RoomRow } from './room-row.tsx'

/** The rooms of a salon, and what they take. */
export function RoomsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/rooms')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.rooms} text={t.partTexts.rooms}>
      {(membership, user) => (
        <>
          <Rooms salonId={salonId} />
          <SetUpExport membership={membership} user={user} table="rooms" />
        </>
      )}
    </SetUpPage>
  )
}

const NEW = 'new'

function Rooms({ salonId }: { salonId: string }) {
  const t = useMessages(roomsMessages)
  const list = useQuery(useTRPC().salons.manage.rooms.list.queryOptions({ salonId }))
  const [open, setOpen] = useState<string | null>(null)
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const rooms = list.data
  return (
    <>
      {rooms.length === 0 && <p className="text-sm text-muted">{t.none}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {rooms.map((room) => (
          <RoomRow
            key={room.id}
            salonId={salonId}
            room={room}
            isOpen={open === room.id}
            onToggle={() => setOpen(open === room.id ? null : room.id)}
          />
        ))}
      </ul>
      <AdditionPlace
        label={t.add}
        isOpen={open === NEW}
        onOpen={() => setOpen(NEW)}
        onClose={() => setOpen(null)}
      >
        {(onDone) => <NewRoom salonId={salonId} position={rooms.length} onDone={onDone} />}
      </AdditionPlace>
    </>
  )
}
