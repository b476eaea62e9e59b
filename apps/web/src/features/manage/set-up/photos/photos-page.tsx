import type { PhotosSettings } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
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
import { AddPhoto } from './add-photo.tsx'
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
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: (settings: PhotosSettings) => settings,
    read: ({ photos }) => ({
      settings: { photos: photos.map(({ id, alt }) => ({ id, alt: trimmed(alt) })) },
    }),
    save: (edit) => update.mutate({ salonId, ...edit }),
  })
  const textsOf = ({ photos }: PhotosSettings): SettingText[] =>
    photos.map(({ alt }, index) => ({ label: t.photo(index + 1), text: `${alt.ar} ${alt.en}`.trim() }))
  return (
    <>
      <AddPhoto salonId={salonId} count={form.draft?.photos.length ?? 0} isEdited={form.isChanged} />
      <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
        {({ photos }) => (
          <PhotoFields photos={photos} onChange={(changed) => form.change({ photos: changed })} />
        )}
      </SettingsForm>
    </>
  )
}
