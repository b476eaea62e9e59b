import { useEffect } from 'react'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'

/** Names the page in the browser's tab and history: `My bookings · Salon`. Until it is known: the product alone. */
export function usePageTitle(title: string | undefined): void {
  const { brand } = useMessages(commonMessages)
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand
  }, [title, brand])
}
