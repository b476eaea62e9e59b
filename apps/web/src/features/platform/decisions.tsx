import type { PlatformSalonDetails, UserView } from '@salon/contract'
import { SALON_STEPS } from '@salon/domain'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { StopDialog } from './stop-dialog.tsx'
import { type PlatformStep, useSalonStep } from './use-salon-step.ts'

const STEPS = ['approve', 'sendBack', 'suspend', 'reinstate'] as const satisfies PlatformStep[]

/** What can be decided about a salon as it stands. */
export function Decisions({ salon, admin }: { salon: PlatformSalonDetails; admin: UserView }) {
  const t = useMessages(platformMessages)
  const message = useErrorMessage()
  const [stopping, setStopping] = useState<'sendBack' | 'suspend' | null>(null)
  const decision = useSalonStep(salon.salonId, admin, () => setStopping(null))
  const steps = STEPS.filter((step) => SALON_STEPS[step].from === salon.status)
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      <h2 className="text-lg">{t.decisions}</h2>
      {steps.length === 0 && <p className="text-sm text-muted">{t.nothingToDecide}</p>}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {steps.map((step) =>
          step === 'sendBack' || step === 'suspend' ? (
            <Button key={step} variant="danger" onClick={() => setStopping(step)}>
              {t.steps[step]}
            </Button>
          ) : (
            <Button key={step} isBusy={decision.isBusy} onClick={() => decision.send({ step })}>
              {t.steps[step]}
            </Button>
          ),
        )}
      </div>
      {decision.error && !stopping && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(decision.error)}
        </p>
      )}
      {stopping && (
        <StopDialog
          step={stopping}
          isBusy={decision.isBusy}
          error={decision.error}
          onStop={(reason) => decision.send({ step: stopping, reason })}
          onClose={() => setStopping(null)}
        />
      )}
      {decision.dialog}
    </Card>
  )
}
