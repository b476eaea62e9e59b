import type { ServiceView, StaffView } from '@salon/contract'
import { clsx } from 'clsx'
import { UsersRound } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { Avatar } from '../avatar.tsx'

export interface StylistChoiceProps {
  /** Said to readers: for which service. */
  label: string
  service: ServiceView
  staff: readonly StaffView[]
  /** `undefined`: anyone. */
  value: string | undefined
  onChange: (staffId: string | undefined) => void
}

/** Who shall do it, or anyone: faces in one line, to be pushed sideways where there are many. */
export function StylistChoice({ label, service, staff, value, onChange }: StylistChoiceProps) {
  const t = useMessages(visitMessages)
  const localized = useLocalized()
  const name = useId()
  const able = staff.filter((member) => service.staff.some(({ staffId }) => staffId === member.id))
  const [only] = able
  if (able.length === 1 && only)
    return <p className="text-sm text-muted">{t.withStylist(localized(only.name))}</p>
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none]">
        <Face name={name} isOn={value === undefined} onChoose={() => onChange(undefined)} text={t.anyone}>
          <span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-muted">
            <UsersRound aria-hidden className="size-4" />
          </span>
        </Face>
        {able.map((member) => (
          <Face
            key={member.id}
            name={name}
            isOn={member.id === value}
            onChoose={() => onChange(member.id)}
            text={localized(member.name)}
          >
            <Avatar seed={member.id} name={localized(member.name)} className="size-8 text-sm" />
          </Face>
        ))}
      </div>
    </fieldset>
  )
}

interface FaceProps {
  name: string
  isOn: boolean
  onChoose: () => void
  text: string
  children: ReactNode
}

function Face({ name, isOn, onChoose, text, children }: FaceProps) {
  return (
    <label
      className={clsx(
        'pressable relative flex min-h-11 shrink-0 items-center gap-2 rounded-full border py-1 ps-1.5 pe-4 text-sm font-semibold whitespace-nowrap',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        isOn
          ? 'border-brand bg-brand-soft text-on-brand-soft'
          : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      <input type="radio" name={name} checked={isOn} onChange={onChoose} className="sr-only" />
      {children}
      {text}
    </label>
  )
}
