import { Languages } from 'lucide-react'
import { commonMessages } from '../i18n/common.ts'
import { useLocale, useMessages } from '../i18n/locale.ts'
import { useChooseLocale } from '../lib/use-choose-locale.ts'

/** One tap to the other language, written in that language. */
export function LanguageSwitch() {
  const t = useMessages(commonMessages)
  const choose = useChooseLocale()
  const other = useLocale() === 'ar' ? 'en' : 'ar'
  return (
    <button
      type="button"
      lang={other}
      aria-label={t.switchLanguage}
      onClick={() => void choose(other)}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-3 text-sm font-semibold hover:bg-sunken"
    >
      <Languages aria-hidden className="size-5 shrink-0 max-sm:hidden" />
      <span aria-hidden>{t.otherLanguage}</span>
    </button>
  )
}
