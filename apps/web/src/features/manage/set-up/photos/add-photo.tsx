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
import { shrinkPhoto } from './shrink-photo.ts'

export interface AddPhotoProps {
  salonId: string
  /** How many there are. */
  count: number
  /** Something was typed that is not saved. */
  isEdited: boolean
}

/** By which it is known whether a photo of a salon is being sent. */
export const sendingKey = (salonId: string) => ['send-photo', salonId]

/** Sends one photo more, which comes behind the others. */
export function AddPhoto({ salonId, count, isEdited }: AddPhotoProps) {
  const t = useMessages(photosMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { begin } = useTRPCClient().salons.manage.photos
  const input = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationKey: sendingKey(salonId),
    mutationFn: async (file: File) => {
      const photo = await shrinkPhoto(file)
      await sendPhoto(photo, (await begin.mutate({ salonId })).ticket)
    },
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

  /** What the server, or this side before it, says of the photo. */
  function refusal(error: unknown): string {
    const { reason, details } = failureOf(error)
    if (reason !== 'INVALID_INPUT') return message(error)
    const { fields, most } = details
    switch (Reflect.get(Object(fields), 'photo')) {
      case 'too_big':
        return most === undefined ? t.tooManyBytes : t.full
      case 'too_many_pixels':
        return t.tooManyPixels
      case 'too_small':
        return t.tooSmall
      default:
        return t.notAPhoto
    }
  }

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
          {refusal(sending.error)}
        </p>
      )}
    </div>
  )
}
