import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'

export interface PillSelectProps extends ComponentProps<'select'> {
  label: string
  /** Something other than the usual is chosen. */
  isOn: boolean
}

/** The browser's own list in the clothes of a chip. */
export function PillSelect({ label, isOn, className, ...rest }: PillSelectProps) {
  return (
    <span className={clsx('relative inline-grid max-w-full shrink-0 items-center', className)}>
      <select
        {...rest}
        aria-label={label}
        className={clsx(
          'pressable field-sizing-content min-h-11 max-w-full appearance-none truncate rounded-full border ps-4 pe-9 text-sm font-medium',
          isOn
            ? 'border-brand bg-brand-soft text-on-brand-soft'
            : 'border-line bg-surface text-ink hover:border-line-strong',
        )}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute end-3 size-4" />
    </span>
  )
}
