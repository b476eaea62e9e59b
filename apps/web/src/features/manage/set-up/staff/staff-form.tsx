import type { StaffListView, StaffSettings } from '@salon/contract'
import { formatPhone } from '@salon/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { SettingsForm } from '../settings-form.tsx'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { readStaffDraft, toStaffDraft } from './staff-draft.ts'
import { StaffFields } from './staff-fields.tsx'

export interface StaffFormProps {
  salonId: string
  staffId: string
  list: Pick<StaffListView, 'services' | 'members'>
}

/** Somebody who works there while she is edited; bookings that she would leave behind are named first. */
export function StaffForm({ salonId, staffId, list }: StaffFormProps) {
  const t = useMessages(servicesMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.salons.manage.staff.read.queryOptions({ salonId, staffId })
  const { update, impact } = useTRPCClient().salons.manage.staff
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toStaffDraft,
    read: (draft) => readStaffDraft(draft, t.wrong),
    async save(edit) {
      const saved = await update.mutate({ salonId, staffId, ...edit })
      void queryClient.invalidateQueries(trpc.salons.manage.staff.list.pathFilter())
      void queryClient.invalidateQueries(trpc.salons.manage.services.pathFilter())
      return saved
    },
    impactOf: (settings) => impact.query({ salonId, staffId, settings }),
  })
  const textsOf = useStaffTexts(list)
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
      {(draft, errors) => (
        <StaffFields list={list} staffId={staffId} draft={draft} errors={errors} onChange={form.change} />
      )}
    </SettingsForm>
  )
}

/** Somebody in words, field by field. */
function useStaffTexts({
  services,
  members,
}: StaffFormProps['list']): (settings: StaffSettings) => SettingText[] {
  const t = useMessages(servicesMessages)
  const setUp = useMessages(setUpMessages)
  const localized = useLocalized()
  const format = useFormat()
  const skillText = ({ serviceId, priceHalalas, durationMinutes }: StaffSettings['skills'][number]) => {
    const service = services.find(({ id }) => id === serviceId)
    return [
      service && localized(service.name),
      priceHalalas !== undefined && format.priceText(priceHalalas),
      durationMinutes !== undefined && format.duration(durationMinutes),
    ]
      .filter(Boolean)
      .join(' ')
  }
  const accountText = (userId: string | undefined) => {
    if (userId === undefined) return t.noAccount
    const member = members.find((each) => each.userId === userId)
    return member ? member.name || formatPhone(member.phone) : t.goneAccount
  }
  return ({ name, title, position, isActive, userId, skills }) => [
    { label: setUp.inLanguage.ar(t.staffName), text: name.ar },
    { label: setUp.inLanguage.en(t.staffName), text: name.en },
    { label: setUp.inLanguage.ar(t.staffTitle), text: title.ar },
    { label: setUp.inLanguage.en(t.staffTitle), text: title.en },
    { label: t.account, text: accountText(userId) },
    { label: t.skills, text: skills.map(skillText).join(t.between) },
    { label: t.position, text: String(position) },
    { label: t.worksHere, text: t.yesNo[isActive ? 'yes' : 'no'] },
  ]
}
