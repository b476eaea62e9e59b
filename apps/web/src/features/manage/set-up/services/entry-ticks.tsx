import { useId } from 'react'
import { Tick } from '../../../../components/ui/tick.tsx'

export interface EntryTicksProps {
  legend: string
  hint: string
  entries: readonly { id: string; label: string }[]
  /** Ids in order, so that the same entries are always the same list. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Which of a salon's people, or of its rooms, go with a service. */
export function EntryTicks({ legend, hint, entries, chosen, onChange }: EntryTicksProps) {
  const about = useId()
  return (
    <fieldset aria-describedby={about} className="grid gap-1">
      <legend className="text-sm font-semibold">{legend}</legend>
      <p id={about} className="text-xs text-muted">
        {hint}
      </p>
      <div className="grid sm:grid-cols-2">
        {entries.map(({ id, label }) => (
          <Tick
            key={id}
            isOn={chosen.includes(id)}
            onChange={(isOn) =>
              onChange(isOn ? [...chosen, id].toSorted() : chosen.filter((each) => each !== id))
            }
          >
            {label}
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}
