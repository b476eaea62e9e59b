import type { ComponentProps } from 'react'
import { Input } from '../../../../components/ui/field.tsx'

export interface NumberInputProps extends Pick<ComponentProps<typeof Input>, 'label' | 'hint' | 'error'> {
  /** Of whole numbers, or of such with a fraction. */
  kind: 'whole' | 'decimal'
  /** As typed; `readWhole` or `readRiyals` makes a number of it. */
  value: string
  onChange: (value: string) => void
}

/** A number, typed in any digits. */
export function NumberInput({ kind, onChange, ...field }: NumberInputProps) {
  return (
    <Input
      {...field}
      inputMode={kind === 'whole' ? 'numeric' : 'decimal'}
      dir="ltr"
      autoComplete="off"
      className="rtl:[&_input]:text-end"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
