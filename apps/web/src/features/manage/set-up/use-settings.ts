import type { ImpactView, Versioned } from '@salon/contract'
import { type QueryKey, useMutation, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { failureOf } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'

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
  /** Which bookings an edit would hit; asked before it is sent. */
  impactOf?: (settings: Settings) => Promise<ImpactView>
}

/** What is sent, once its impact is known or there can be none. */
interface Order<Settings> {
  edit: Versioned<Settings>
  seen?: ImpactView
}

interface Edit<Settings, Draft> {
  base: Versioned<Settings>
  draft: Draft
}

/**
 * Settings while they are edited. When somebody else changes them meanwhile, seen by a new answer or by a refusal, what was typed
 * stays, and nothing is sent until it was decided whose settings go on.
 */
export function useSettings<Settings, Draft extends object>(options: SettingsOptions<Settings, Draft>) {
  const { query, queryKey, toDraft, read, save, impactOf } = options
  const t = useMessages(setUpMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [edit, setEdit] = useState<Edit<Settings, Draft> | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const loaded = query.data
  const mutation = useMutation({
    async mutationFn({ edit: order, seen }: Order<Settings>) {
      const found = seen ?? (await impactOf?.(order.settings))
      if (!seen && found && found.count > 0) return { hit: { edit: order, seen: found } }
      const impact = found?.impact ?? null
      return { saved: await save({ ...order, ...(impact !== null && { impact }) }) }
    },
    onSuccess({ saved }) {
      if (!saved) return
      queryClient.setQueryData(queryKey, saved)
      forget()
      showToast(t.saved)
      // what customers see of it
      void queryClient.invalidateQueries(trpc.salons.bySlug.pathFilter())
    },
    onError: (error) => (isStale(error) ? query.refetch() : null),
  })
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
    isBusy: mutation.isPending,
    error: isStale(mutation.error) ? null : mutation.error,
    /** What somebody else made of the settings that the edit is based on. */
    theirs:
      edit && loaded && edit.base.version !== loaded.version
        ? { before: edit.base.settings, now: loaded.settings }
        : null,
    /** The bookings that what was typed would hit, until somebody says what to do. */
    hit: mutation.data?.hit?.seen ?? null,
    change(changes: Partial<Draft>): void {
      if (mutation.data) mutation.reset()
      if (loaded && draft) setEdit({ base: edit?.base ?? loaded, draft: { ...draft, ...changes } })
    },
    save(): void {
      setIsChecked(true)
      if (edit && reading?.settings)
        mutation.mutate({ edit: { version: edit.base.version, settings: reading.settings } })
    },
    /** Saves what hits bookings; they stay as they are. */
    saveOverBookings(): void {
      if (mutation.data?.hit) mutation.mutate(mutation.data.hit)
    },
    /** Goes on with the settings as they are saved. */
    discard(): void {
      forget()
      mutation.reset()
    },
    /** Goes on with what was typed; fields that were left alone are as somebody else saved them. */
    keepMine(): void {
      if (loaded && edit) setEdit({ base: loaded, draft: merged(edit, loaded, toDraft) })
    },
  }
}

function merged<Settings, Draft extends object>(
  { base, draft }: Edit<Settings, Draft>,
  theirs: Versioned<Settings>,
  toDraft: (settings: Settings) => Draft,
): Draft {
  const untouched = toDraft(base.settings)
  const typed = Object.entries(draft).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(untouched, field)),
  )
  return { ...toDraft(theirs.settings), ...Object.fromEntries(typed) }
}

function isStale(error: unknown): boolean {
  return failureOf(error).reason === 'CHANGED_MEANWHILE'
}
