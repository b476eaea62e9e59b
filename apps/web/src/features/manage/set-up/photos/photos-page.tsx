import type { PhotosSettings } from '@salon/contract'
import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { photosMessages } from '../../../../i18n/photos.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { trimmed } from '../fields/trimmed.ts'
import { SetUpPage } from '../set-up-page.tsx'
import { SettingsForm } from '../settings-form.tsx'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { AddPhoto, sendingKey } from './add-photo.tsx'
import { mergePhotos } from './merge-photos.ts'
import { PhotoFields } from './photo-fields.tsx'

/** The photos on a salon's page. */
export function PhotosPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/photos')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.photos} text={t.partTexts.photos}>
      {() => <Photos salonId={salonId} />}
    </SetUpPage>
  )
}

function Photos({ salonId }: { salonId: string }) {
  const t = useMessages(photosMessages)
  const options = useTRPC().salons.manage.photos.read.queryOptions({ salonId })
  const { update } = useTRPCClient().salons.manage.photos
  const isSending = useIsMutating({ mutationKey: sendingKey(salonId) }) > 0
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: (settings: PhotosSettings) => settings,
    read: ({ photos }) => ({
      settings: { photos: photos.map(({ id, alt }) => ({ id, alt: trimmed(alt) })) },
    }),
    merge: mergePhotos,
    save: (edit) => update.mutate({ salonId, ...edit }),
  })
  // a photo keeps the number that it had when the edit began
  const numbers = [...(form.theirs?.before.photos ?? []), ...(form.theirs?.now.photos ?? [])].map(
    ({ id }) => id,
  )
  const numberOf = (id: string) => [...new Set(numbers)].indexOf(id) + 1
  const textsOf = ({ photos }: PhotosSettings): SettingText[] => [
    { label: t.order, text: photos.map(({ id }) => numberOf(id)).join(' · ') },
    ...photos.map(({ id, alt }) => ({ label: t.photo(numberOf(id)), text: `${alt.ar} ${alt.en}`.trim() })),
  ]
  return (
    <>
      <AddPhoto salonId={salonId} count={form.draft?.photos.length ?? 0} isEdited={form.isChanged} />
      <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
        {({ photos }) => (
          <fieldset disabled={isSending} className="contents">
            <PhotoFields photos={photos} onChange={(changed) => form.change({ photos: changed })} />
          </fieldset>
        )}
      </SettingsForm>
    </>
  )
}
