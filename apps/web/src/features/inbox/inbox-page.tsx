import { inboxMessages } from '../../i18n/inbox.ts'
import { useMessages } from '../../i18n/locale.ts'

export function InboxPage() {
  const t = useMessages(inboxMessages)
  return (
    <div className="mx-auto w-full max-w-page px-4 py-8">
      <h1 className="text-2xl">{t.title}</h1>
    </div>
  )
}
