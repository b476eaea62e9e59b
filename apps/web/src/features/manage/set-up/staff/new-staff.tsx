import type { StaffListView } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { AdditionForm } from '../addition-form.tsx'
import { useAddition } from '../use-addition.ts'
import { newStaffDraft, readStaffDraft } from './staff-draft.ts'
import { StaffFields } from './staff-fields.tsx'

/** Somebody new, after the others. */
export function NewStaff(props: { salonId: string; list: StaffListView; onDone: () => void }) {
  const { salonId, list, onDone } = props
  const t = useMessages(servicesMessages)
  const { add } = useTRPCClient().salons.manage.staff
  const form = useAddition({
    empty: newStaffDraft(list.staff.length),
    read: (draft) => readStaffDraft(draft, t.wrong),
    add: (settings, { idempotencyKey }) => add.mutate({ salonId, settings, idempotencyKey }),
    onAdded: onDone,
  })
  return (
    <AdditionForm form={form} salonId={salonId} label={t.addStaff} onCancel={onDone}>
      <StaffFields list={list} draft={form.draft} errors={form.errors} onChange={form.change} />
    </AdditionForm>
  )
}
