import type { ComponentProps } from 'react'
import { Select } from '../../../../components/ui/field.tsx'

export interface ChoiceSelectProps<Value extends string> extends Pick<
  ComponentProps<typeof Select>,
  'label' | 'hint' | 'isLabelHidden'
> {
  value: Value
  choices: readonly Value[]
  texts: Record<Value, string>
  onChange: (value: Value) => void
}

/** One of a few ways, by name. */
export function ChoiceSelect<Value extends string>({
  value,
  choices,
  texts,
  onChange,
  ...field
}: ChoiceSelectProps<Value>) {
  return (
    <Select
      {...field}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((each) => each === event.target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          {texts[each]}
        </option>
      ))}
    </Select>
  )
}
