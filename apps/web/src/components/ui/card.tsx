import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** A raised sheet of content. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx('rounded-lg border border-line bg-surface shadow-card', className)} />
}
