import type { BookingView } from '@salon/contract'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from '../../../components/ui/button.tsx'
import { useOnline } from '../../../lib/use-online.ts'
import type { BookingStep, useBookingStep } from './use-booking-step.ts'

export interface StepButtonProps {
  booking: Pick<BookingView, 'id'>
  name: BookingStep
  /** Shared by all buttons of the booking, so that one failure is told of. */
  step: ReturnType<typeof useBookingStep>
  Icon: LucideIcon
  variant?: ButtonVariant
  children: ReactNode
}

/** A step that is taken as soon as it is pressed. */
export function StepButton({ booking, name, step, Icon, variant, children }: StepButtonProps) {
  const isOnline = useOnline()
  return (
    <Button
      variant={variant}
      icon={<Icon aria-hidden className="size-4" />}
      disabled={!isOnline}
      isBusy={step.isPending && step.variables.step === name}
      onClick={() => step.mutate({ id: booking.id, step: name })}
    >
      {children}
    </Button>
  )
}
