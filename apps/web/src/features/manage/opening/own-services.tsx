import { MAX_MENU_NAME, type MenuView } from '@salon/contract'
import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Input, Select } from '../../../components/ui/field.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { useNextFocus } from '../../../lib/use-next-focus.ts'
import { BothLanguages } from '../set-up/fields/both-languages.tsx'
import { isBlank, readLength, readPrice, type OwnService } from './services-draft.ts'

const MOST_OWN = 20
const ADD = ':scope > button'
const FIRST_FIELD_OF_LAST = 'fieldset:last-of-type input'

export interface OwnServicesProps {
  services: readonly OwnService[]
  kinds: MenuView['kinds']
  /** Ids of those whose name is there already. */
  repeated: ReadonlySet<string>
  /** It was tried to go on, so that what is left out is said. */
  isChecked: boolean
  onChange: (services: OwnService[]) => void
}

/** Services that no list proposes: a salon names them, and says under what customers find them. */
export function OwnServices({ services, kinds, repeated, isChecked, onChange }: OwnServicesProps) {
  const t = useMessages(openingMessages)
  const root = useRef<HTMLDivElement>(null)
  const focusNext = useNextFocus()
  const focusOn = (selector: string) => focusNext(() => root.current?.querySelector<HTMLElement>(selector))

  function change(id: string, changes: Partial<OwnService>): void {
    onChange(services.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  }

  function add(): void {
    focusOn(FIRST_FIELD_OF_LAST)
    const empty = { name: { ar: '', en: '' }, riyals: '', minutes: '' }
    onChange([...services, { ...empty, id: crypto.randomUUID(), kind: kinds[0]?.key ?? '' }])
  }

  function remove(id: string): void {
    focusOn(ADD)
    onChange(services.filter((each) => each.id !== id))
  }

  return (
    <div ref={root} className="grid gap-5">
      {services.map((service, place) => (
        <OwnServiceFields
          key={service.id}
          number={place + 1}
          service={service}
          kinds={kinds}
          isRepeated={repeated.has(service.id)}
          isChecked={isChecked && !isBlank(service)}
          onChange={(changes) => change(service.id, changes)}
          onRemove={() => remove(service.id)}
        />
      ))}
      {services.length < MOST_OWN && (
        <Button
          variant="quiet"
          icon={<Plus aria-hidden className="size-4" />}
          onClick={add}
          className="justify-self-start"
        >
          {t.own.add}
        </Button>
      )}
    </div>
  )
}

interface OwnServiceFieldsProps extends Pick<OwnServicesProps, 'kinds' | 'isChecked'> {
  number: number
  service: OwnService
  isRepeated: boolean
  onChange: (changes: Partial<OwnService>) => void
  onRemove: () => void
}

function OwnServiceFields(props: OwnServiceFieldsProps) {
  const { number, service, kinds, isRepeated, isChecked, onChange, onRemove } = props
  const t = useMessages(openingMessages)
  const localized = useLocalized()
  const { name, kind, riyals, minutes } = service
  const amount = { inputMode: 'decimal', dir: 'ltr', autoComplete: 'off' } as const
  return (
    <fieldset className="grid min-w-0 gap-3 border-t border-line pt-4">
      <legend className="sr-only">{t.own.service(number)}</legend>
      <div className="flex items-center justify-between gap-3">
        <span aria-hidden className="font-semibold">
          {t.own.service(number)}
        </span>
        <IconButton label={t.own.remove(number)} onClick={onRemove}>
          <Trash2 aria-hidden className="size-5" />
        </IconButton>
      </div>
      <BothLanguages
        label={t.own.name}
        maxLength={MAX_MENU_NAME}
        value={name}
        missing={isChecked ? t.own.nameMissing : undefined}
        wrong={isChecked && isRepeated ? { ar: t.own.nameTaken } : undefined}
        onChange={(changed) => onChange({ name: changed })}
      />
      <Select label={t.own.kind} value={kind} onChange={(event) => onChange({ kind: event.target.value })}>
        {kinds.map((each) => (
          <option key={each.key} value={each.key}>
            {localized(each.name)}
          </option>
        ))}
      </Select>
      <div className="grid grid-cols-2 items-start gap-3">
        <Input
          {...amount}
          label={t.own.price}
          value={riyals}
          error={isChecked && readPrice(riyals) === null ? t.own.priceWrong : null}
          onChange={(event) => onChange({ riyals: event.target.value })}
        />
        <Input
          {...amount}
          label={t.own.minutes}
          value={minutes}
          error={isChecked && readLength(minutes) === null ? t.own.minutesWrong : null}
          onChange={(event) => onChange({ minutes: event.target.value })}
        />
      </div>
    </fieldset>
  )
}
