import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Spinner } from './spinner.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'lg'

const base =
  'pressable inline-flex items-center justify-center gap-2 rounded-full font-semibold whitespace-nowrap select-none disabled:opacity-55 aria-disabled:opacity-55'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-brand text-on-brand shadow-card hover:bg-brand-strong disabled:shadow-none',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-brand hover:text-brand',
  quiet: 'text-brand hover:bg-brand-soft hover:text-on-brand-soft',
  danger: 'bg-danger-soft text-danger hover:bg-danger hover:text-surface',
}

const sizes: Record<ButtonSize, string> = {
  md: 'min-h-11 px-5 text-sm',
  lg: 'min-h-13 px-7 text-base',
}

/** The looks of a button, for a link that acts as one. */
export function buttonClass(
  variant: ButtonVariant = 'primary',
  size: ButtonSize = 'md',
  className?: string,
): string {
  return clsx(base, variants[variant], sizes[size], className)
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shows a spinner and takes no second press; the label stays for readers. */
  isBusy?: boolean
  /** Takes no press for a while, and keeps the focus. */
  isResting?: boolean
  icon?: ReactNode
}

export function Button({
  variant = 'primary',
  size = 'md',
  isBusy = false,
  isResting = false,
  icon,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const isDeaf = isBusy || isResting
  return (
    <button
      {...rest}
      type={isDeaf && type === 'submit' ? 'button' : type}
      className={buttonClass(variant, size, className)}
      aria-busy={isBusy || undefined}
      aria-disabled={isDeaf || undefined}
      onClick={isDeaf ? undefined : onClick}
    >
      {isBusy ? <Spinner /> : icon}
      {children}
    </button>
  )
}
