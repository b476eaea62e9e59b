import { LOCALES } from '@salon/domain'
import { Monitor, Moon, Sun } from 'lucide-react'
import { SegmentedControl } from '../../components/ui/segmented-control.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useLocale, useMessages } from '../../i18n/locale.ts'
import { setTheme, type Theme, useTheme } from '../../lib/theme.ts'
import { useChooseLocale } from '../../lib/use-choose-locale.ts'
import { Choice } from './choice.tsx'
import { Section } from './section.tsx'

const themes: { value: Theme; Icon: typeof Sun }[] = [
  { value: 'system', Icon: Monitor },
  { value: 'light', Icon: Sun },
  { value: 'dark', Icon: Moon },
]

/** How the app looks and speaks, for visitors too. A choice takes effect at once. */
export function PreferencesSection() {
  const t = useMessages(accountMessages)
  const chooseLocale = useChooseLocale()
  return (
    <Section title={t.preferences}>
      <Choice label={t.language}>
        <SegmentedControl
          label={t.language}
          options={LOCALES.map((value) => ({ value, label: <span lang={value}>{t.languages[value]}</span> }))}
          value={useLocale()}
          onValueChange={(locale) => void chooseLocale(locale)}
        />
      </Choice>
      <Choice label={t.theme}>
        <SegmentedControl
          label={t.theme}
          options={themes.map(({ value, Icon }) => ({
            value,
            label: (
              <>
                <Icon aria-hidden className="size-4 max-sm:hidden" />
                {t.themes[value]}
              </>
            ),
          }))}
          value={useTheme()}
          onValueChange={setTheme}
        />
      </Choice>
    </Section>
  )
}
