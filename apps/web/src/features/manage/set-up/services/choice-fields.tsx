import { MAX_MENU_NAME, MOST_CHOICES } from '@salon/contract'
import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useNextFocus } from '../../../../lib/use-next-focus.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { NumberInput } from '../fields/number-input.tsx'
import { readWhole } from '../fields/read-whole.ts'
import { ADD_ON_LENGTHS, type ChoiceDraft, readPrice, VARIANT_LENGTHS } from './choice-draft.ts'

const ADD = ':scope > button'

export interface ChoiceFieldsProps {
  kind: 'variants' | 'addOns'
  choices: readonly ChoiceDraft[]
  /** What is wrong with one of them; absent: nothing, or nobody has tried to save it. */
  error: string | undefined
  onChange: (choices: ChoiceDraft[]) => void
}

/** The variants that a service comes in, or what may be added to it. */
export function ChoiceFields({ kind, choices, error, onChange }: ChoiceFieldsProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  const focusNext = useNextFocus()
  const texts = t[kind]
  const lengths = kind === 'variants' ? VARIANT_LENGTHS : ADD_ON_LENGTHS
  const replace = (id: string, changes: Partial<ChoiceDraft>) =>
    onChange(choices.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  const remove = (id: string, button: HTMLElement) => {
    const fields = button.closest('fieldset')
    focusNext(() => fields?.querySelector<HTMLElement>(ADD))
    onChange(choices.filter((each) => each.id !== id))
  }
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="text-sm font-semibold">{texts.title}</legend>
      <p className="text-xs text-muted">{texts.hint}</p>
      {choices.map(({ id, name, riyals, minutes }) => (
        <div key={id} className="flex items-start gap-2 rounded-md bg-sunken p-3">
          <div className="grid min-w-0 grow gap-3">
            <BothLanguages
              label={texts.name}
              maxLength={MAX_MENU_NAME}
              missing={error && t.wrong.name}
              value={name}
              onChange={(changed) => replace(id, { name: changed })}
            />
            <div className="grid grid-cols-2 items-start gap-3">
              <NumberInput
                kind="decimal"
                label={texts.price}
                error={error && readPrice(riyals) === null ? t.wrong.price : null}
                value={riyals}
                onChange={(changed) => replace(id, { riyals: changed })}
              />
              <NumberInput
                kind="whole"
                label={texts.minutes}
                error={error && readWhole(minutes, lengths) === null ? texts.wrongMinutes : null}
                value={minutes}
                onChange={(changed) => replace(id, { minutes: changed })}
              />
            </div>
          </div>
          <IconButton
            label={texts.remove(localized(name))}
            onClick={({ currentTarget }) => remove(id, currentTarget)}
          >
            <X aria-hidden className="size-5" />
          </IconButton>
        </div>
      ))}
      {choices.length < MOST_CHOICES && (
        <Button
          variant="quiet"
          icon={<Plus aria-hidden className="size-4" />}
          className="justify-self-start"
          onClick={() => onChange([...choices, emptyChoice()])}
        >
          {texts.add}
        </Button>
      )}
      {error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** The same one however often it is sent, as it brings its id. */
function emptyChoice(): ChoiceDraft {
  return { id: crypto.randomUUID(), name: { ar: '', en: '' }, riyals: '', minutes: '' }
}
