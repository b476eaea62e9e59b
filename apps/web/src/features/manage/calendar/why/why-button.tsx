import { CircleHelp } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useMessages } from '../../../../i18n/locale.ts'

export interface WhyButtonProps {
  /** The day, in words, where each has a button: a sign beside the head of a narrow column, or in its corner. */
  day?: string
  onAsk: () => void
}

/** The way to ask why a time is not free where no times are drawn. */
export function WhyButton({ day, onAsk }: WhyButtonProps) {
  const t = useMessages(calendarMessages)
  if (day !== undefined)
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={t.askDay(day)}
        title={t.askAnyTime}
        onClick={onAsk}
        className="pressable grid size-11 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-brand md:absolute md:end-0 md:bottom-0 md:size-6 print:hidden"
      >
        <CircleHelp aria-hidden className="size-4" />
      </button>
    )
  return (
    <Button
      variant="quiet"
      aria-haspopup="dialog"
      icon={<CircleHelp aria-hidden className="size-4" />}
      onClick={onAsk}
      className="print:hidden"
    >
      {t.askAnyTime}
    </Button>
  )
}
