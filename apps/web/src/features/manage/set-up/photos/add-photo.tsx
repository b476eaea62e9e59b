import { MOST_PHOTOS } from '@salon/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { photosMessages } from '../../../../i18n/photos.ts'
import { failureOf, useErrorMessage } from '../../../../lib/error-message.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { sendPhoto } from './send-photo.ts'

export interface AddPhotoProps {
  salonId: string
  /** How many there are. */
  count: number
  /** Something was typed that is not saved. */
  isEdited: boolean
}

/** Sends one photo more, which comes behind the others. */
export function AddPhoto({ salonId, count, isEdited }: AddPhotoProps) {
  const t = useMessages(photosMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { begin } = useTRPCClient().salons.manage.photos
  const input = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationFn: async (file: File) => sendPhoto(file, (await begin.mutate({ salonId })).ticket),
    async onSuccess() {
      showToast(t.added)
      await Promise.all([
        queryClient.invalidateQueries(trpc.salons.manage.photos.pathFilter()),
        queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter()),
      ])
    },
  })
  const isFull = count >= MOST_PHOTOS
  const hint = isFull ? t.full : isEdited ? t.saveFirst : t.addHint

  function choose(file: File | undefined): void {
    if (input.current) input.current.value = ''
    if (file) sending.mutate(file)
  }

  return (
    <div className="grid gap-2">
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={t.add}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <Button
        icon={<ImagePlus aria-hidden className="size-4" />}
        className="justify-self-start"
        disabled={isFull || isEdited}
        isBusy={sending.isPending}
        onClick={() => input.current?.click()}
      >
        {t.add}
      </Button>
      <p className="text-xs text-muted">{hint}</p>
      {sending.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {failureOf(sending.error).reason === 'INVALID_INPUT' ? t.notAPhoto : message(sending.error)}
        </p>
      )}
    </div>
  )
}
