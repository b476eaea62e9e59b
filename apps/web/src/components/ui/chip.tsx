import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export interface ChipProps extends Omit<ComponentProps<'button'>, 'onToggle'> {
  isOn: boolean
  onToggle: (isOn: boolean) => void
}

/** A filter that is on or off. */
export function Chip({ isOn, onToggle, className, children, ...rest }: ChipProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={isOn}
      onClick={() => onToggle(!isOn)}
      className={clsx(
        'pressable inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border px-4 text-sm font-medium whitespace-nowrap disabled:opacity-55',
        isOn
          ? 'border-brand bg-brand text-on-brand hover:bg-brand-strong'
          : 'border-line bg-surface text-ink hover:border-line-strong hover:bg-brand-soft hover:text-on-brand-soft',
        className,
      )}
    >
      {children}
    </button>
  )
}
