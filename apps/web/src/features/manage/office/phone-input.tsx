import type { ComponentProps } from 'react'
import { Input } from '../../../components/ui/field.tsx'

export interface PhoneInputProps extends Pick<ComponentProps<typeof Input>, 'label' | 'hint' | 'error'> {
  /** As typed. */
  value: string
  onChange: (value: string) => void
}

/** A number of somebody else's, so the browser has none to suggest. */
export function PhoneInput({ onChange, ...field }: PhoneInputProps) {
  return (
    <Input
      {...field}
      type="tel"
      inputMode="tel"
      dir="ltr"
      autoComplete="off"
      className="rtl:[&_input]:text-end"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
