import type { ReactNode } from 'react'

export interface ChoiceRowProps {
  type: 'radio' | 'checkbox'
  name: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  title: string
  detail: string | undefined
  price: ReactNode
}

/** One choice of a service as a whole line to tap. */
export function ChoiceRow({ type, name, isOn, onChange, title, detail, price }: ChoiceRowProps) {
  return (
    <label className="flex min-h-14 items-center gap-3 rounded-md border border-line px-4 py-2 has-checked:border-brand has-checked:bg-brand-soft has-checked:text-on-brand-soft has-focus-visible:outline-3 has-focus-visible:outline-focus">
      <input
        type={type}
        name={name}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 shrink-0 accent-brand"
      />
      <span className="grow leading-snug">
        <span className="block font-medium">{title}</span>
        {detail && <span className="block text-sm opacity-80">{detail}</span>}
      </span>
      <span className="font-semibold">{price}</span>
    </label>
  )
}
