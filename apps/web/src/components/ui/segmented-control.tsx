import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

interface Option<Value extends string> {
  value: Value
  label: ReactNode
  isDisabled?: boolean
}

export interface SegmentedControlProps<Value extends string> {
  /** Said to readers before the options. */
  label: string
  options: readonly Option<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  className?: string
}

/** One of a few, side by side: radio buttons in other clothes. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  className,
}: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset className={clsx('flex gap-1 rounded-full bg-sunken p-1', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            'inline-flex min-h-11 flex-1 items-center justify-center gap-2 rounded-full px-4 text-sm font-semibold whitespace-nowrap text-muted transition-colors hover:text-ink',
            'has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-disabled:opacity-55 has-focus-visible:outline-3 has-focus-visible:outline-focus',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            disabled={option.isDisabled}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
