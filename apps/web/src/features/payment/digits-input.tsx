import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { Input } from '../../components/ui/field.tsx'
import { digitsOf } from './card-text.ts'

type InputProps = ComponentProps<typeof Input>

export interface DigitsInputProps extends Omit<InputProps, 'value' | 'onChange' | 'ref'> {
  value: string
  /** Puts typed digits in their groups. */
  format: (text: string) => string
  onValueChange: (value: string) => void
}

/** Left to right in both languages, with the keyboard of digits; the cursor stays behind the digit it was behind. */
export function DigitsInput({ value, format, onValueChange, ...rest }: DigitsInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const digitsBefore = useRef<number | null>(null)
  useLayoutEffect(() => {
    const field = input.current
    const count = digitsBefore.current
    digitsBefore.current = null
    if (!field || count === null || document.activeElement !== field) return
    const place = placeBehind(field.value, count)
    field.setSelectionRange(place, place)
  })

  function type(field: HTMLInputElement): void {
    const { selectionStart } = field
    const isInside = selectionStart !== null && selectionStart < field.value.length
    digitsBefore.current = isInside ? digitsOf(field.value.slice(0, selectionStart)).length : null
    onValueChange(format(field.value))
  }

  return (
    <Input
      {...rest}
      ref={input}
      dir="ltr"
      inputMode="numeric"
      value={value}
      onChange={(event) => type(event.target)}
    />
  )
}

function placeBehind(text: string, digitCount: number): number {
  let seen = 0
  for (const [index, character] of Array.from(text).entries()) {
    if (seen === digitCount) return index
    if (/\d/.test(character)) seen += 1
  }
  return text.length
}
