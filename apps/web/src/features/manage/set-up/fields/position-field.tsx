import { LocateFixed } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { Input } from '../../../../components/ui/field.tsx'
import { MapLink } from '../../../../components/visit/map-link.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { isMapLink, readPosition, writePosition } from './position.ts'
import { useHere } from './use-here.ts'

export interface PositionFieldProps {
  /** As it is typed; `readPosition` makes a position of it. */
  value: string
  /** What is wrong with it, once it was tried to save it. */
  error: string | undefined
  onChange: (value: string) => void
}

/** Where the salon is: numbers or a link out of a map app, or where the phone is now. */
export function PositionField({ value, error, onChange }: PositionFieldProps) {
  const t = useMessages(setUpMessages).place
  const here = useHere((position) => onChange(writePosition(position)))
  const place = readPosition(value)

  function change(typed: string): void {
    here.forget()
    const found = isMapLink(typed) ? readPosition(typed) : null
    onChange(found ? writePosition(found) : typed)
  }

  return (
    <div className="grid gap-2">
      <Input
        label={t.position}
        hint={t.positionHint}
        error={!place && isMapLink(value) ? t.emptyLink : (error ?? null)}
        dir="ltr"
        autoComplete="off"
        className="rtl:[&_input]:text-end"
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          variant="secondary"
          icon={<LocateFixed aria-hidden className="size-4" />}
          isBusy={here.isAsking}
          onClick={here.ask}
        >
          {here.isAsking ? t.finding : t.useHere}
        </Button>
        {place && <MapLink {...place} />}
      </div>
      {here.failure && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t.notFound[here.failure]}
        </p>
      )}
    </div>
  )
}
