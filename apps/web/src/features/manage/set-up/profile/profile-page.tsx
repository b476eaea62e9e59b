import type { SalonProfileSettings } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { writePosition } from '../fields/position.ts'
import { SetUpPage } from '../set-up-page.tsx'
import { SettingsForm } from '../settings-form.tsx'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { readProfileDraft, toProfileDraft } from './profile-draft.ts'
import { ProfileFields } from './profile-fields.tsx'

/** How a salon presents itself, and where it is. */
export function ProfilePage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/profile')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.profile} text={t.partTexts.profile}>
      {() => <Profile salonId={salonId} />}
    </SetUpPage>
  )
}

function Profile({ salonId }: { salonId: string }) {
  const t = useMessages(setUpMessages)
  const options = useTRPC().salons.manage.profile.read.queryOptions({ salonId })
  const { update } = useTRPCClient().salons.manage.profile
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toProfileDraft,
    read: (draft) => readProfileDraft(draft, { ...t.profileWrong, position: t.place.wrong }),
    save: (edit) => update.mutate({ salonId, ...edit }),
  })
  const textsOf = useProfileTexts()
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
      {(draft, errors) => <ProfileFields draft={draft} errors={errors} onChange={form.change} />}
    </SettingsForm>
  )
}

/** The profile in words, field by field. */
function useProfileTexts(): (settings: SalonProfileSettings) => SettingText[] {
  const t = useMessages(setUpMessages)
  return ({ latitude, longitude, phone = '', ...texts }) => [
    ...(
      [
        [t.salonName, texts.name],
        [t.about, texts.about],
        [t.district, texts.district],
        [t.address, texts.address],
      ] as const
    ).flatMap(([label, { ar, en }]) => [
      { label: t.inLanguage.ar(label), text: ar },
      { label: t.inLanguage.en(label), text: en },
    ]),
    { label: t.contactPhone, text: phone },
    { label: t.place.position, text: writePosition({ latitude, longitude }) },
  ]
}
