import type { ReactNode } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { servicesMessages } from '../../../i18n/services.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useSubmit } from '../../../lib/use-submit.ts'
import { Impact } from './impact/impact.tsx'
import type { useAddition } from './use-addition.ts'

export interface AdditionFormProps<Settings, Draft extends object> {
  form: ReturnType<typeof useAddition<Settings, Draft>>
  salonId: string
  /** What is added; the form's name and its button. */
  label: string
  onCancel: () => void
  /** The fields. */
  children: ReactNode
}

/** Fields of something new, and what becomes of what is typed into them. */
export function AdditionForm<Settings, Draft extends object>({
  form,
  salonId,
  label,
  onCancel,
  children,
}: AdditionFormProps<Settings, Draft>) {
  const t = useMessages(servicesMessages)
  const message = useErrorMessage()
  const submit = useSubmit(form.add)
  const cancel = () => {
    form.discard()
    onCancel()
  }

  return (
    <Card className="p-5 sm:p-6">
      <form aria-label={label} onSubmit={submit} noValidate className="grid gap-5">
        {children}
        {form.error && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(form.error)}
          </p>
        )}
        <Impact change={form.asked} salonId={salonId} onBack={cancel} />
        {!form.asked.hit && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" isBusy={form.isBusy}>
              {label}
            </Button>
            <Button variant="secondary" onClick={cancel}>
              {t.cancel}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}
