import type { ExplainInput, ServiceView } from '@salon/contract'
import { Select } from '../../../../components/ui/field.tsx'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'

/** A service in one of its forms; nothing: any. */
export type AskedService = Pick<ExplainInput, 'serviceId' | 'variantId'>

export interface ServiceChoiceProps {
  services: readonly ServiceView[]
  value: AskedService
  onChange: (service: AskedService) => void
}

/** Which service is asked about, each in all of its forms. */
export function ServiceChoice({ services, value, onChange }: ServiceChoiceProps) {
  const t = useMessages(calendarMessages)
  const localized = useLocalized()
  const choices = services.flatMap(({ id: serviceId, name, variants }) =>
    variants.length === 0
      ? [{ name: localized(name), asked: { serviceId } }]
      : variants.map((variant) => ({
          name: `${localized(name)} – ${localized(variant.name)}`,
          asked: { serviceId, variantId: variant.id },
        })),
  )
  return (
    <Select
      label={t.whyService}
      value={keyOf(value)}
      onChange={({ target }) =>
        onChange(choices.find(({ asked }) => keyOf(asked) === target.value)?.asked ?? {})
      }
    >
      <option value="">{t.anyService}</option>
      {choices.map(({ name, asked }) => (
        <option key={keyOf(asked)} value={keyOf(asked)}>
          {name}
        </option>
      ))}
    </Select>
  )
}

function keyOf({ serviceId = '', variantId = '' }: AskedService): string {
  return serviceId + variantId
}
