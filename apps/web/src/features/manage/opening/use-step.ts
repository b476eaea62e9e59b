import type { Versioned } from '@salon/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reading } from '../set-up/use-settings.ts'
import { useSaving } from './use-saving.ts'

export interface StepOptions<Settings, Draft> {
  query: UseQueryResult<Versioned<Settings>, unknown>
  /** What the step begins with. */
  toDraft: (settings: Settings) => Draft
  read: (draft: Draft) => Reading<Settings, Draft>
  save: (edit: Versioned<Settings>) => Promise<unknown>
  onDone: () => void
}

/**
 * Settings as one step of several: they are saved also where nothing was typed, since a proposal is to be kept as well, and
 * then the next step comes. A refusal leaves what was typed; what somebody else saved meanwhile is read for the next try.
 */
export function useStep<Settings, Draft extends object>(options: StepOptions<Settings, Draft>) {
  const { query, toDraft, read, save, onDone } = options
  const [typed, setTyped] = useState<Draft | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const loaded = query.data
  const draft = typed ?? (loaded && toDraft(loaded.settings))
  const reading = draft && read(draft)
  const saving = useSaving(save, onDone)
  return {
    query,
    draft,
    /** By field, once it was tried to go on. */
    errors: (isChecked && reading?.errors) || {},
    isChanged: typed !== null,
    isBusy: saving.isPending,
    error: saving.error,
    change(changes: Partial<Draft>): void {
      if (draft) setTyped({ ...draft, ...changes })
    },
    submit(): void {
      setIsChecked(true)
      if (!loaded || !reading?.settings) return
      const edit = { version: loaded.version, settings: reading.settings }
      saving.mutate(edit, { onError: () => void query.refetch() })
    },
  }
}
