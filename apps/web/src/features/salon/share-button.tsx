import type { SalonProfile } from '@salon/contract'
import { Share } from 'lucide-react'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { hrefOf } from '../../lib/routing/routes.ts'
import { shareLink } from '../../lib/share.ts'
import { showToast } from '../../lib/toast.ts'

/** Shares the salon's page as it is for everybody: without the basket. */
export function ShareButton({ salon }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()

  async function share(): Promise<void> {
    const url = new URL(hrefOf({ to: '/s/:slug', params: { slug: salon.slug } }), location.href).href
    const shared = await shareLink({ title: localized(salon.name), url })
    if (shared === 'copied') showToast(t.linkCopied)
    if (shared === 'refused') showToast(t.linkNotCopied, 'error')
  }

  return (
    <IconButton label={t.share} onClick={() => void share()} className="bg-surface shadow-card">
      <Share aria-hidden className="size-5" />
    </IconButton>
  )
}
