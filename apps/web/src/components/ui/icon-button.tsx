import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does, said to readers and shown as a tooltip. */
  label: string
}

/** A round button with only an icon in it. */
export function IconButton({ label, className, children, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        'inline-grid size-11 shrink-0 place-items-center rounded-full text-ink hover:bg-sunken disabled:opacity-55',
        className,
      )}
    >
      {children}
    </button>
  )
}
