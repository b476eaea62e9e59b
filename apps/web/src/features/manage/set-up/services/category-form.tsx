import type { MenuView } from '@salon/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { SettingsForm } from '../settings-form.tsx'
import { useSettings } from '../use-settings.ts'
import { readCategoryDraft, toCategoryDraft } from './category-draft.ts'
import { CategoryFields } from './category-fields.tsx'

/** A heading that there is. */
export function CategoryForm(props: { salonId: string; categoryId: string; menu: MenuView }) {
  const { salonId, categoryId, menu } = props
  const t = useMessages(servicesMessages)
  const setUp = useMessages(setUpMessages)
  const localized = useLocalized()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.salons.manage.categories.read.queryOptions({ salonId, categoryId })
  const { update, impact } = useTRPCClient().salons.manage.categories
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toCategoryDraft,
    read: (draft) => readCategoryDraft(draft, t.wrong),
    async save(edit) {
      const saved = await update.mutate({ salonId, categoryId, ...edit })
      void queryClient.invalidateQueries(trpc.salons.manage.services.list.pathFilter())
      return saved
    },
    impactOf: (settings) => impact.query({ salonId, categoryId, settings }),
  })
  const kindName = (kind: string) => {
    const found = menu.kinds.find(({ key }) => key === kind)
    return found ? localized(found.name) : kind
  }
  return (
    <SettingsForm
      form={form}
      salonId={salonId}
      textsOf={({ name, kind, position, isActive }) => [
        { label: setUp.inLanguage.ar(t.categoryName), text: name.ar },
        { label: setUp.inLanguage.en(t.categoryName), text: name.en },
        { label: t.kind, text: kindName(kind) },
        { label: t.position, text: String(position) },
        { label: t.isCategoryOffered, text: t.yesNo[isActive ? 'yes' : 'no'] },
      ]}
    >
      {(draft, errors) => <CategoryFields menu={menu} draft={draft} errors={errors} onChange={form.change} />}
    </SettingsForm>
  )
}
