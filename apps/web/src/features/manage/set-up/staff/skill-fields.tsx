import type { StaffListView } from '@salon/contract'
import { Tick } from '../../../../components/ui/tick.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useFormat } from '../../../../lib/format.ts'
import { NumberInput } from '../fields/number-input.tsx'
import { readOwnDuration, readOwnPrice, type SkillDraft } from './staff-draft.ts'

export interface SkillFieldsProps {
  services: StaffListView['services']
  skills: readonly SkillDraft[]
  /** Whether to say what is not right. */
  isChecked: boolean
  onChange: (skills: SkillDraft[]) => void
}

/** Which services somebody does, and where she takes her own price or time for one. */
export function SkillFields({ services, skills, isChecked, onChange }: SkillFieldsProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  const format = useFormat()
  const change = (serviceId: string, changes: Partial<SkillDraft>) =>
    onChange(skills.map((each) => (each.serviceId === serviceId ? { ...each, ...changes } : each)))
  return (
    <fieldset className="grid gap-2">
      <legend className="text-sm font-semibold">{t.skills}</legend>
      <p className="text-xs text-muted">{services.length === 0 ? t.noServices : t.skillsHint}</p>
      {services.map(({ id, name, priceHalalas, durationMinutes }) => {
        const skill = skills.find(({ serviceId }) => serviceId === id)
        return (
          <fieldset key={id} className="grid gap-2">
            <legend className="sr-only">{localized(name)}</legend>
            <Tick
              isOn={skill !== undefined}
              onChange={(isOn) =>
                onChange(
                  isOn
                    ? [...skills, { serviceId: id, riyals: '', minutes: '' }].toSorted(byService)
                    : skills.filter(({ serviceId }) => serviceId !== id),
                )
              }
            >
              {localized(name)}
            </Tick>
            {skill && (
              <div className="grid grid-cols-2 gap-3 ps-8 *:content-start">
                <NumberInput
                  kind="decimal"
                  label={t.ownPrice}
                  hint={t.asService(format.priceText(priceHalalas))}
                  error={isChecked && readOwnPrice(skill.riyals) === null ? t.wrong.price : null}
                  value={skill.riyals}
                  onChange={(riyals) => change(id, { riyals })}
                />
                <NumberInput
                  kind="whole"
                  label={t.ownDuration}
                  hint={t.asService(format.duration(durationMinutes))}
                  error={isChecked && readOwnDuration(skill.minutes) === null ? t.wrong.duration : null}
                  value={skill.minutes}
                  onChange={(minutes) => change(id, { minutes })}
                />
              </div>
            )}
          </fieldset>
        )
      })}
    </fieldset>
  )
}

/** Always in the order in which the server has them, so that the same skills are always the same list. */
function byService(a: SkillDraft, b: SkillDraft): number {
  return a.serviceId < b.serviceId ? -1 : 1
}
