import { Inbox } from 'lucide-react'
import { Phone } from '../../components/phone.tsx'
import { Badge } from '../../components/ui/badge.tsx'
import { Card } from '../../components/ui/card.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { inboxMessages } from '../../i18n/inbox.ts'
import { useMessages } from '../../i18n/locale.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { type DemoMessage, useDemo, useDemoMessages } from '../../lib/demo.ts'
import { useFormat } from '../../lib/format.ts'
import { deviceTimeZone } from '../../lib/time-zone.ts'

/** What the demo would have sent to people's phones, newest first. */
export function InboxPage() {
  const t = useMessages(inboxMessages)
  usePageTitle(t.title)
  const demo = useDemo({ isNeeded: true })
  const messages = useDemoMessages({ isNeeded: demo?.enabled ?? false })
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-8">
      <h1 className="text-2xl">{t.title}</h1>
      <p className="mb-6 text-sm text-muted">{t.text}</p>
      {messages.isError && <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />}
      {demo?.enabled !== false && messages.isPending && <Skeleton className="h-40" />}
      {demo?.enabled === false && <EmptyState title={t.missingTitle} text={t.missingText} />}
      {messages.data?.length === 0 && (
        <EmptyState icon={<Inbox aria-hidden className="size-7" />} title={t.emptyTitle} text={t.emptyText} />
      )}
      <ul className="grid gap-4">
        {messages.data?.map((message, index, all) => (
          // Newest first and only ever added to: counted from the end, a message keeps its place.
          <li key={all.length - index}>
            <Message message={message} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Message({ message }: { message: DemoMessage }) {
  const t = useMessages(inboxMessages)
  const format = useFormat()
  return (
    <Card className="grid gap-2 p-5">
      <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <Badge tone="brand">{t.channels[message.channel]}</Badge>
        {t.to} <Phone phone={message.to} />
        <span className="ms-auto">{format.time(message.at, deviceTimeZone())}</span>
      </p>
      <p className="text-sm whitespace-pre-line [unicode-bidi:plaintext]">{message.body}</p>
    </Card>
  )
}
