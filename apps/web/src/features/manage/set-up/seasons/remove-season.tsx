import { useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useRequestKey } from '../../../../lib/use-request-key.ts'
import { Impact } from '../impact/impact.tsx'
import { useAskedChange } from '../impact/use-asked-change.ts'

export interface RemoveSeasonProps {
  salonId: string
  seasonId: string
  /** Of the season as it was seen. */
  version: string
  onRemoved: () => void
}

/** The end of a season, after the bookings were looked at that only it makes possible. */
export function RemoveSeason({ salonId, seasonId, version, onRemoved }: RemoveSeasonProps) {
  const t = useMessages(seasonsMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const underKey = useRequestKey()
  const { impact, remove } = useTRPCClient().salons.manage.seasons
  const removal = useAskedChange({
    impactOf: (key: { salonId: string; seasonId: string }) => impact.query(key),
    make(key, known) {
      const request = { ...key, version, ...known }
      return underKey(request, (idempotencyKey) => remove.mutate({ ...request, idempotencyKey }))
    },
    async onMade() {
      showToast(t.removed)
      onRemoved()
      await Promise.all([
        queryClient.invalidateQueries(trpc.salons.manage.seasons.pathFilter()),
        queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter()),
      ])
    },
    onRefused: () => queryClient.invalidateQueries(trpc.salons.manage.seasons.pathFilter()),
  })
  return (
    <div className="grid grid-cols-1 gap-3">
      <Impact change={removal} salonId={salonId} onBack={removal.forget} />
      {removal.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(removal.error)}
        </p>
      )}
      {!removal.hit && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="danger"
            icon={<Trash2 aria-hidden className="size-4" />}
            isBusy={removal.isBusy}
            onClick={() => removal.make({ salonId, seasonId })}
          >
            {t.remove}
          </Button>
          <p className="text-xs text-muted">{t.removeHint}</p>
        </div>
      )}
    </div>
  )
}
