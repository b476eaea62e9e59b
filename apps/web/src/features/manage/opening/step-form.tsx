import type { ReactNode } from 'react'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { StepFrame } from './step-frame.tsx'
import type { useStep } from './use-step.ts'

export interface StepFormProps<Settings, Draft extends object> {
  form: ReturnType<typeof useStep<Settings, Draft>>
  children: (draft: Draft, errors: Partial<Record<keyof Draft, string>>) => ReactNode
}

/** A step of settings, once they are there. */
export function StepForm<Settings, Draft extends object>({ form, children }: StepFormProps<Settings, Draft>) {
  const { query, draft } = form
  if (query.isError && !draft) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!draft) return <Skeleton className="h-96" />
  return (
    <StepFrame isChanged={form.isChanged} isBusy={form.isBusy} error={form.error} onSubmit={form.submit}>
      {children(draft, form.errors)}
    </StepFrame>
  )
}
