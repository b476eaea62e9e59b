import { MAX_MENU_NAME, MAX_SERVICE_DESCRIPTION, type MenuView } from '@salon/contract'
import { Select } from '../../../../components/ui/field.tsx'
import { Tick } from '../../../../components/ui/tick.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { ListingFields } from '../fields/listing-fields.tsx'
import { NumberInput } from '../fields/number-input.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { EntryTicks } from './entry-ticks.tsx'
import type { ServiceDraft } from './service-draft.ts'

export interface ServiceFieldsProps {
  menu: MenuView
  draft: ServiceDraft
  errors: Partial<Record<keyof ServiceDraft, string>>
  onChange: (changes: Partial<ServiceDraft>) => void
}

type NumberField = 'duration' | 'bufferBefore' | 'bufferAfter' | 'processingStart' | 'processingLength'

/** What a service is called, costs and takes, who does it, and where. */
export function ServiceFields({ menu, draft, errors, onChange }: ServiceFieldsProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  const whole = (name: NumberField, label: string) => (
    <NumberInput
      kind="whole"
      label={label}
      error={errors[name] ?? null}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <>
      <BothLanguages
        label={t.serviceName}
        maxLength={MAX_MENU_NAME}
        missing={errors.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <BothLanguages
        label={t.description}
        maxLength={MAX_SERVICE_DESCRIPTION}
        isLong
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <Select
        label={t.category}
        value={draft.categoryId}
        onChange={(event) => onChange({ categoryId: event.target.value })}
      >
        {menu.categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {localized(name)}
          </option>
        ))}
      </Select>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <NumberInput
          kind="decimal"
          label={t.price}
          error={errors.riyals ?? null}
          value={draft.riyals}
          onChange={(riyals) => onChange({ riyals })}
        />
        {whole('duration', t.duration)}
        {whole('bufferBefore', t.bufferBefore)}
        {whole('bufferAfter', t.bufferAfter)}
      </div>
      <Tick isOn={draft.hasProcessing} onChange={(hasProcessing) => onChange({ hasProcessing })}>
        {t.hasProcessing}
      </Tick>
      {draft.hasProcessing && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          {whole('processingStart', t.processingStart)}
          {whole('processingLength', t.processingLength)}
        </div>
      )}
      <ChoiceFields
        kind="variants"
        choices={draft.variants}
        error={errors.variants}
        onChange={(variants) => onChange({ variants })}
      />
      <ChoiceFields
        kind="addOns"
        choices={draft.addOns}
        error={errors.addOns}
        onChange={(addOns) => onChange({ addOns })}
      />
      <EntryTicks
        legend={t.whoDoesIt}
        hint={menu.staff.length === 0 ? t.noStaff : t.whoDoesItHint}
        entries={menu.staff.map(({ id, name }) => ({ id, label: localized(name) }))}
        chosen={draft.staffIds}
        onChange={(staffIds) => onChange({ staffIds })}
      />
      {menu.rooms.length > 0 && (
        <EntryTicks
          legend={t.whichRooms}
          hint={t.whichRoomsHint}
          entries={menu.rooms.map(({ id, name, isActive }) => ({
            id,
            label: isActive ? localized(name) : t.outOfUse(localized(name)),
          }))}
          chosen={draft.roomIds}
          onChange={(roomIds) => onChange({ roomIds })}
        />
      )}
      <ListingFields
        draft={draft}
        error={errors.position}
        activeLabel={t.isServiceOffered}
        activeHint={t.staysBooked}
        onChange={onChange}
      />
    </>
  )
}
