import { Moon, Sun } from 'lucide-react'
import { IconButton } from '../components/ui/icon-button.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { isDark, setTheme, useTheme } from '../lib/theme.ts'

/** Follows the device until it is pressed; pressed back to what the device shows, it follows again. */
export function ThemeToggle() {
  const t = useMessages(commonMessages)
  const dark = isDark(useTheme())
  const next = dark ? 'light' : 'dark'
  const isDevices = isDark('system') === (next === 'dark')
  return (
    <IconButton label={dark ? t.toLight : t.toDark} onClick={() => setTheme(isDevices ? 'system' : next)}>
      {dark ? <Sun aria-hidden className="size-5" /> : <Moon aria-hidden className="size-5" />}
    </IconButton>
  )
}
