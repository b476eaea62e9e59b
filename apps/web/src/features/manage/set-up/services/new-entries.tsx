import type { MenuView } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { AdditionForm } from '../addition-form.tsx'
import { newCategoryDraft, readCategoryDraft } from './category-draft.ts'
import { CategoryFields } from './category-fields.tsx'
import { newServiceDraft, readServiceDraft } from './service-draft.ts'
import { ServiceFields } from './service-fields.tsx'
import { useAddition } from '../use-addition.ts'

export interface NewEntryProps {
  salonId: string
  menu: MenuView
  onDone: () => void
}

/** A new heading, below the others. */
export function NewCategory({ salonId, menu, onDone }: NewEntryProps) {
  const t = useMessages(servicesMessages)
  const { add } = useTRPCClient().salons.manage.categories
  const form = useAddition({
    empty: newCategoryDraft(menu.kinds[0]?.key ?? '', menu.categories.length),
    read: (draft) => readCategoryDraft(draft, t.wrong),
    add: (settings, { idempotencyKey }) => add.mutate({ salonId, settings, idempotencyKey }),
    onAdded: onDone,
  })
  return (
    <AdditionForm form={form} salonId={salonId} label={t.addCategory} onCancel={onDone}>
      <CategoryFields menu={menu} draft={form.draft} errors={form.errors} onChange={form.change} />
    </AdditionForm>
  )
}

/** A new service, below the others of its heading. */
export function NewService({ salonId, menu, categoryId, onDone }: NewEntryProps & { categoryId: string }) {
  const t = useMessages(servicesMessages)
  const { add } = useTRPCClient().salons.manage.services
  const beside = menu.services.filter((each) => each.categoryId === categoryId)
  const form = useAddition({
    empty: newServiceDraft(categoryId, beside.length),
    read: (draft) => readServiceDraft(draft, t.wrong),
    add: (settings, { idempotencyKey }) => add.mutate({ salonId, settings, idempotencyKey }),
    onAdded: onDone,
  })
  return (
    <AdditionForm form={form} salonId={salonId} label={t.addService} onCancel={onDone}>
      <ServiceFields menu={menu} draft={form.draft} errors={form.errors} onChange={form.change} />
    </AdditionForm>
  )
}
