import type { ImpactView } from '@salon/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../i18n/locale.ts'
import { servicesMessages } from '../../../i18n/services.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useRequestKey } from '../../../lib/use-request-key.ts'
import { useUnsavedChanges } from '../../../lib/use-unsaved-changes.ts'
import { useAskedChange } from './impact/use-asked-change.ts'
import type { Reading } from './use-settings.ts'

export interface AdditionOptions<Settings, Draft> {
  /** What the form begins with. */
  empty: Draft
  read: (draft: Draft) => Reading<Settings, Draft>
  add: (settings: Settings, sent: { impact?: string; idempotencyKey: string }) => Promise<unknown>
  /** Which bookings it would hit; asked before it is added. */
  impactOf?: (settings: Settings) => Promise<ImpactView>
  onAdded: () => void
}

/** Something new of a salon, while it is typed; a refusal leaves it as it is. */
export function useAddition<Settings, Draft extends object>(options: AdditionOptions<Settings, Draft>) {
  const { read, add, impactOf, onAdded } = options
  const t = useMessages(servicesMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [empty] = useState(options.empty)
  const [draft, setDraft] = useState(empty)
  const [isAdded, setIsAdded] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const underKey = useRequestKey()
  const reading = read(draft)
  const addition = useAskedChange({
    impactOf,
    make: (settings: Settings & object, known) =>
      underKey(settings, (idempotencyKey) => add(settings, { ...known, idempotencyKey })),
    async onMade() {
      setIsAdded(true)
      showToast(t.added)
      await Promise.all([
        queryClient.invalidateQueries(trpc.salons.manage.pathFilter()),
        queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter()),
      ])
      onAdded()
    },
  })
  useUnsavedChanges(!isAdded && JSON.stringify(draft) !== JSON.stringify(empty))
  return {
    draft,
    /** By field, once it was tried to add it. */
    errors: (isChecked && reading.errors) || {},
    isBusy: addition.isBusy,
    error: addition.error,
    /** Of the bookings that it would hit; those stay as they are. */
    asked: addition,
    change(changes: Partial<Draft>): void {
      if (addition.hit) addition.forget()
      setDraft((before) => ({ ...before, ...changes }))
    },
    add(): void {
      setIsChecked(true)
      if (reading.settings) addition.make(reading.settings)
    },
    /** Gives up what was typed. */
    discard(): void {
      setDraft(empty)
      setIsChecked(false)
      addition.forget()
    },
  }
}
