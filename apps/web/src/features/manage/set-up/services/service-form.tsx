import type { MenuView } from '@salon/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { SettingsForm } from '../settings-form.tsx'
import { useSettings } from '../use-settings.ts'
import { readServiceDraft, toServiceDraft } from './service-draft.ts'
import { ServiceFields } from './service-fields.tsx'
import { useServiceTexts } from './use-service-texts.ts'

/** A service that there is. */
export function ServiceForm(props: { salonId: string; serviceId: string; menu: MenuView }) {
  const { salonId, serviceId, menu } = props
  const t = useMessages(servicesMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.salons.manage.services.read.queryOptions({ salonId, serviceId })
  const { update, impact } = useTRPCClient().salons.manage.services
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toServiceDraft,
    read: (draft) => readServiceDraft(draft, t.wrong),
    async save(edit) {
      const saved = await update.mutate({ salonId, serviceId, ...edit })
      void queryClient.invalidateQueries(trpc.salons.manage.services.list.pathFilter())
      return saved
    },
    impactOf: (settings) => impact.query({ salonId, serviceId, settings }),
  })
  const textsOf = useServiceTexts(menu)
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
      {(draft, errors) => <ServiceFields menu={menu} draft={draft} errors={errors} onChange={form.change} />}
    </SettingsForm>
  )
}
