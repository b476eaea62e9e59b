import { MAX_MENU_NAME, type MenuView } from '@salon/contract'
import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Input, Select } from '../../../components/ui/field.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { BothLanguages } from '../set-up/fields/both-languages.tsx'
import { isBlank, readLength, readPrice, type OwnService } from './services-draft.ts'

const MOST_OWN = 20

export interface OwnServicesProps {
  services: readonly OwnService[]
  kinds: MenuView['kinds']
  /** It was tried to go on, so that what is left out is said. */
  isChecked: boolean
  onChange: (services: OwnService[]) => void
}

/** Services that no list proposes: a salon names them, and says under what customers find them. */
export function OwnServices({ services, kinds, isChecked, onChange }: OwnServicesProps) {
  const t = useMessages(openingMessages)
  const change = (place: number, changes: Partial<OwnService>) =>
    onChange(services.map((each, index) => (index === place ? { ...each, ...changes } : each)))
  const add = () =>
    onChange([...services, { name: { ar: '', en: '' }, kind: kinds[0]?.key ?? '', riyals: '', minutes: '' }])
  return (
    <div className="grid gap-5">
      {services.map((service, place) => (
        <OwnServiceFields
          key={place}
          number={place + 1}
          service={service}
          kinds={kinds}
          isChecked={isChecked && !isBlank(service)}
          onChange={(changes) => change(place, changes)}
          onRemove={() => onChange(services.toSpliced(place, 1))}
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
  onChange: (changes: Partial<OwnService>) => void
  onRemove: () => void
}

function OwnServiceFields({ number, service, kinds, isChecked, onChange, onRemove }: OwnServiceFieldsProps) {
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
