import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'

export function DiscoverPage() {
  const t = useMessages(discoverMessages)
  return (
    <div className="mx-auto w-full max-w-page px-4 py-8">
      <h1 className="text-2xl">{t.title}</h1>
    </div>
  )
}
