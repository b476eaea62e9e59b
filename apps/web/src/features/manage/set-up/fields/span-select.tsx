import type { ComponentProps } from 'react'
import { Select } from '../../../../components/ui/field.tsx'
import { useSpanText } from '../../../../lib/use-span-text.ts'

export interface SpanSelectProps extends Pick<ComponentProps<typeof Select>, 'label' | 'hint'> {
  minutes: number
  /** The usual lengths; another one that is set stays among them. */
  choices: readonly number[]
  /** What no time at all is called. */
  none?: string
  onChange: (minutes: number) => void
}

/** A length of time, chosen from the usual ones. */
export function SpanSelect({ minutes, choices, none, onChange, ...field }: SpanSelectProps) {
  const span = useSpanText()
  const offered = [...new Set([...choices, minutes])].toSorted((one, other) => one - other)
  return (
    <Select {...field} value={minutes} onChange={(event) => onChange(Number(event.target.value))}>
      {offered.map((each) => (
        <option key={each} value={each}>
          {each === 0 && none ? none : span(each)}
        </option>
      ))}
    </Select>
  )
}
