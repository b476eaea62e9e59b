import type { ImpactView, Versioned } from '@salon/contract'
import { hashKey, type QueryKey, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { failureOf } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useUnsavedChanges } from '../../../lib/use-unsaved-changes.ts'
import { useAskedChange } from './impact/use-asked-change.ts'

/** What was typed as settings, or what is wrong with it by field. */
export type Reading<Settings, Draft> =
  | { settings: Settings; errors?: undefined }
  | { settings?: undefined; errors: Partial<Record<keyof Draft, string>> }

export interface SettingsOptions<Settings, Draft> {
  /** Asked in the same component, so that what was saved is on screen at once. */
  query: UseQueryResult<Versioned<Settings>, unknown>
  queryKey: QueryKey
  toDraft: (settings: Settings) => Draft
  read: (draft: Draft) => Reading<Settings, Draft>
  /** Sends the edit, with the version it is based on and the bookings that are known to be hit. */
  save: (edit: Versioned<Settings> & { impact?: string }) => Promise<Versioned<Settings>>
  /** Both edits as one, where that is more than taking each field from whoever changed it. */
  merge?: (base: Draft, mine: Draft, theirs: Draft) => Draft
  /** Which bookings an edit would hit; asked before it is sent. */
  impactOf?: (settings: Settings) => Promise<ImpactView>
  /** Another search of the same page takes them away. */
  isLostBySearch?: boolean
}

interface Edit<Settings, Draft> {
  /** What was read when it began; with another key the same edit goes on elsewhere. */
  of: string
  base: Versioned<Settings>
  draft: Draft
}

/**
 * Settings while they are edited. When somebody else changes them meanwhile, seen by a new answer or by a refusal, what was typed
 * stays, and nothing is sent until it was decided whose settings go on.
 */
export function useSettings<Settings, Draft extends object>(options: SettingsOptions<Settings, Draft>) {
  const {
    query,
    queryKey,
    toDraft,
    read,
    save,
    merge = mergeFields,
    impactOf,
    isLostBySearch = false,
  } = options
  const t = useMessages(setUpMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [edit, setEdit] = useState<Edit<Settings, Draft> | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const loaded = query.data
  const isEdited = edit !== null && !isSame(edit.draft, toDraft(edit.base.settings))
  useUnsavedChanges(isEdited, { isLostBySearch })
  const change = useAskedChange({
    impactOf: impactOf && (({ settings }: Versioned<Settings>) => impactOf(settings)),
    make: (order, known) => save({ ...order, ...known }),
    onMade(saved) {
      queryClient.setQueryData(queryKey, saved)
      forget()
      showToast(t.saved)
      // what customers see of it
      void queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter())
    },
    onRefused: (error) => (isStale(error) ? query.refetch() : null),
  })
  const of = hashKey(queryKey)
  const leave = useEffectEvent((_left: string) => change.forget())
  // bookings that an edit would hit there are not those that it would hit here
  useEffect(() => () => leave(of), [of])
  const base = edit?.base ?? loaded
  const draft = edit?.draft ?? (loaded && toDraft(loaded.settings))
  const reading = draft && read(draft)

  function forget(): void {
    setEdit(null)
    setIsChecked(false)
  }

  return {
    query,
    draft,
    /** What was typed, while nothing is wrong with it. */
    settings: reading?.settings,
    /** By field, once it was tried to save. */
    errors: (isChecked && reading?.errors) || {},
    isChanged: edit !== null,
    isBusy: change.isBusy,
    error: isStale(change.error) ? null : change.error,
    /** What somebody else made of the settings that the edit is based on, or what there is where it was taken along to. */
    theirs:
      edit && loaded && edit.base.version !== loaded.version
        ? { before: edit.base.settings, now: loaded.settings, isElsewhere: edit.of !== of }
        : null,
    /** Of the bookings that what was typed would hit; those stay as they are. */
    asked: change,
    change(changes: Partial<Draft>): void {
      if (change.hit) change.forget()
      if (base && draft) setEdit({ of: edit?.of ?? of, base, draft: { ...draft, ...changes } })
    },
    save(): void {
      setIsChecked(true)
      if (edit && reading?.settings) change.make({ version: edit.base.version, settings: reading.settings })
    },
    /** Goes on with the settings as they are saved. */
    discard(): void {
      forget()
      change.forget()
    },
    /** Goes on with what was typed; fields that were left alone are as somebody else saved them. */
    keepMine(): void {
      if (!loaded || !edit) return
      const merged = merge(toDraft(edit.base.settings), edit.draft, toDraft(loaded.settings))
      setEdit({ of, base: loaded, draft: merged })
    },
  }
}

function mergeFields<Draft extends object>(base: Draft, mine: Draft, theirs: Draft): Draft {
  const typed = Object.entries(mine).filter(([field, value]) => !isSame(value, Reflect.get(base, field)))
  return { ...theirs, ...Object.fromEntries(typed) }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function isStale(error: unknown): boolean {
  return failureOf(error).reason === 'CHANGED_MEANWHILE'
}
