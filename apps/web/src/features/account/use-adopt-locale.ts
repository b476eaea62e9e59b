import type { UserView } from '@salon/contract'
import { useCallback } from 'react'
import { setLocale, useLocale } from '../../i18n/locale.ts'
import { readPreference } from '../../lib/preferences.ts'
import { useChooseLocale } from '../../lib/use-choose-locale.ts'

/**
 * Settles the language when somebody signs in: one that was chosen on this device goes into the profile, otherwise the
 * profile's comes to the device. Neither is worth failing a sign-in for.
 */
export function useAdoptLocale(): (user: UserView) => Promise<void> {
  const here = useLocale()
  const choose = useChooseLocale()
  return useCallback(
    async (user) => {
      if (user.locale === here) return
      if (readPreference('salon.locale') === null) await setLocale(user.locale).catch(() => undefined)
      else await choose(here)
    },
    [here, choose],
  )
}
