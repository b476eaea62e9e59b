import { Moon, Sun } from 'lucide-react'
import { IconButton } from '../components/ui/icon-button.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { isDark, setTheme, useIsDark } from '../lib/theme.ts'

/** Follows the device until it is pressed; pressed back to what the device shows, it follows again. */
export function ThemeToggle() {
  const t = useMessages(commonMessages)
  const dark = useIsDark()

  function toggle(): void {
    const isDevices = isDark('system') === !dark
    setTheme(isDevices ? 'system' : dark ? 'light' : 'dark')
  }
  return (
    <IconButton label={dark ? t.toLight : t.toDark} onClick={toggle}>
      {dark ? <Sun aria-hidden className="size-5" /> : <Moon aria-hidden className="size-5" />}
    </IconButton>
  )
}
