import type { Locale } from '@salon/domain'
import { useCallback } from 'react'
import { commonMessages } from '../i18n/common.ts'
import { setLocale, useMessages } from '../i18n/locale.ts'
import { showToast } from './toast.ts'
import { useTRPCClient } from './trpc.ts'
import { useSession } from './use-session.ts'

/**
 * Switches the language here and, for who is signed in, that of her messages. The screen is what was asked for: if the
 * profile cannot be changed now, it keeps the language it had.
 */
export function useChooseLocale(): (locale: Locale) => Promise<void> {
  const t = useMessages(commonMessages)
  const client = useTRPCClient()
  const session = useSession()
  return useCallback(
    async (locale) => {
      try {
        await setLocale(locale)
      } catch {
        showToast(t.noAnswer, 'error')
        return
      }
      const { user } = session.get()
      if (!user || user.locale === locale) return
      await client.accounts.updateProfile.mutate({ locale }).then(session.setUser, () => undefined)
    },
    [t, client, session],
  )
}
