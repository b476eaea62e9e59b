import { formatPhone } from '@salon/domain'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Select } from '../../components/ui/field.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { inboxMessages } from '../../i18n/inbox.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useDemo, useDemoMessages } from '../../lib/demo.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { MessageCard } from './message-card.tsx'

/** What the demo would have sent to people's phones, newest first. */
export function InboxPage() {
  const t = useMessages(inboxMessages)
  usePageTitle(t.title)
  const demo = useDemo({ isNeeded: true })
  const messages = useDemoMessages({ isNeeded: demo?.enabled ?? false })
  const [phone, setPhone] = useState('')
  const all = messages.data ?? []
  const phones = [...new Set(all.map(({ to }) => to))]
  // Newest first and only ever added to: counted from the end, a message keeps its place.
  const shown = all
    .map((message, index) => ({ message, place: all.length - index }))
    .filter(({ message }) => phone === '' || message.to === phone)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-6 md:py-8">
      <h1 className="text-2xl">{t.title}</h1>
      <p className="mb-6 text-sm text-muted">{t.text}</p>
      {messages.isError && <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />}
      {demo?.enabled !== false && messages.isPending && <Skeleton className="h-40" />}
      {demo?.enabled === false && <EmptyState title={t.missingTitle} text={t.missingText} />}
      {messages.data?.length === 0 && (
        <EmptyState icon={<Inbox aria-hidden className="size-7" />} title={t.emptyTitle} text={t.emptyText} />
      )}
      {phones.length > 1 && (
        <Select
          label={t.filter}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
          className="mb-5"
        >
          <option value="">{t.everyone}</option>
          {phones.map((each) => (
            <option key={each} value={each} dir="ltr">
              {formatPhone(each)}
            </option>
          ))}
        </Select>
      )}
      <p role="status" className="sr-only">
        {messages.data && t.count(shown.length)}
      </p>
      <ul className="grid gap-4">
        {shown.map(({ message, place }) => (
          <li key={place}>
            <MessageCard message={message} />
          </li>
        ))}
      </ul>
    </div>
  )
}
