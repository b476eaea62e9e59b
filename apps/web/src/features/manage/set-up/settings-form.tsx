import type { ReactNode } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useSubmit } from '../../../lib/use-submit.ts'
import { Impact } from './impact/impact.tsx'
import { TheirChange, type SettingText } from './their-change.tsx'
import type { useSettings } from './use-settings.ts'

export interface SettingsFormProps<Settings, Draft extends object> {
  form: ReturnType<typeof useSettings<Settings, Draft>>
  salonId: string
  /** The settings in words, to tell what somebody else changed. */
  textsOf: (settings: Settings) => SettingText[]
  /** The fields. */
  children: (draft: Draft, errors: Partial<Record<keyof Draft, string>>) => ReactNode
}

/** Fields of some settings, and what becomes of what is typed into them. */
export function SettingsForm<Settings, Draft extends object>({
  form,
  salonId,
  textsOf,
  children,
}: SettingsFormProps<Settings, Draft>) {
  const t = useMessages(setUpMessages)
  const message = useErrorMessage()
  const submit = useSubmit(form.save)
  const { query, draft, theirs } = form
  if (query.isError && !draft) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!draft) return <Skeleton className="h-96" />

  return (
    <Card className="p-5 sm:p-6">
      <form onSubmit={submit} noValidate className="grid gap-5">
        {children(draft, form.errors)}
        {theirs && (
          <TheirChange
            before={textsOf(theirs.before)}
            now={textsOf(theirs.now)}
            isElsewhere={theirs.isElsewhere}
            onTake={form.discard}
            onKeepMine={form.keepMine}
          />
        )}
        {form.error && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(form.error)}
          </p>
        )}
        <Impact change={form.asked} salonId={salonId} onBack={form.discard} />
        {form.isChanged && !theirs && !form.asked.hit && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" isBusy={form.isBusy}>
              {t.save}
            </Button>
            <Button variant="secondary" onClick={form.discard}>
              {t.discard}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}
