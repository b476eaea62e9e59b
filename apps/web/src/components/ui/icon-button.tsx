import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { Spinner } from './spinner.tsx'

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, said to readers and shown as a tooltip. */
  label: string
  /** Shows a spinner in the icon's place and takes no second press. */
  isBusy?: boolean
}

/** A round button with only an icon in it. */
export function IconButton({
  label,
  isBusy = false,
  className,
  children,
  type = 'button',
  onClick,
  'aria-disabled': isInert = false,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={isBusy && type === 'submit' ? 'button' : type}
      aria-label={label}
      title={label}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || isInert || undefined}
      onClick={isBusy || isInert ? undefined : onClick}
      className={clsx(
        'pressable inline-grid size-11 shrink-0 place-items-center rounded-full text-ink hover:bg-sunken disabled:opacity-55 aria-disabled:opacity-55',
        className,
      )}
    >
      {isBusy ? <Spinner /> : children}
    </button>
  )
}
