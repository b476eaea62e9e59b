import type { ComponentProps } from 'react'
import { Input } from './ui/field.tsx'

export interface PhoneInputProps extends Omit<
  ComponentProps<typeof Input>,
  'onChange' | 'type' | 'className'
> {
  /** As typed. */
  value: string
  onChange: (value: string) => void
}

/**
 * A mobile number, which reads from left to right in either language and begins where the page's lines do. `autoComplete="tel"` where
 * it is the reader's own; of anybody else's the browser has none to suggest.
 */
export function PhoneInput({ onChange, ...field }: PhoneInputProps) {
  return (
    <Input
      autoComplete="off"
      {...field}
      type="tel"
      inputMode="tel"
      dir="ltr"
      className="rtl:[&_input]:text-end"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
