import type { Localized } from '@salon/domain'
import { Input, Textarea } from '../../../../components/ui/field.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'

const LANGUAGES = ['ar', 'en'] as const

export interface BothLanguagesProps {
  label: string
  value: Localized
  maxLength: number
  /** Several lines high. */
  isLong?: boolean
  /** What to say of a language that was left out. */
  missing?: string | undefined
  /** What is wrong with what was typed in one of them. */
  wrong?: Partial<Localized> | undefined
  onChange: (value: Localized) => void
}

/** A text in Arabic and in English, each written in its own direction. */
export function BothLanguages(props: BothLanguagesProps) {
  const { label, value, maxLength, isLong, missing, wrong, onChange } = props
  const t = useMessages(setUpMessages)
  const Control = isLong ? Textarea : Input
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {LANGUAGES.map((language) => (
        <Control
          key={language}
          label={t.inLanguage[language](label)}
          error={missing && value[language].trim() === '' ? missing : (wrong?.[language] ?? null)}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          lang={language}
          maxLength={maxLength}
          autoComplete="off"
          value={value[language]}
          onChange={(event: { target: { value: string } }) =>
            onChange({ ...value, [language]: event.target.value })
          }
        />
      ))}
    </div>
  )
}
