import { Languages } from 'lucide-react'
import { commonMessages } from '../i18n/common.ts'
import { setLocale, useLocale, useMessages } from '../i18n/locale.ts'
import { showToast } from '../lib/toast.ts'

/** One tap to the other language, written in that language. */
export function LanguageSwitch() {
  const t = useMessages(commonMessages)
  const other = useLocale() === 'ar' ? 'en' : 'ar'
  return (
    <button
      type="button"
      lang={other}
      aria-label={t.switchLanguage}
      onClick={() => void setLocale(other).catch(() => showToast(t.noAnswer, 'error'))}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-3 text-sm font-semibold hover:bg-sunken"
    >
      <Languages aria-hidden className="size-5" />
      <span aria-hidden className="hidden sm:inline">
        {t.otherLanguage}
      </span>
    </button>
  )
}
