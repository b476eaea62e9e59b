import type { SessionView } from '@salon/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { Badge } from '../../components/ui/badge.tsx'
import { Button } from '../../components/ui/button.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { deviceName } from '../../lib/device-name.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useFormat } from '../../lib/format.ts'
import { deviceTimeZone } from '../../lib/time-zone.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { Section } from './section.tsx'

export function DevicesSection() {
  const t = useMessages(accountMessages)
  const trpc = useTRPC()
  const sessions = useQuery(trpc.accounts.sessions.list.queryOptions())
  return (
    <Section title={t.devices}>
      {sessions.isPending && <Skeleton className="h-24" />}
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data && (
        <ul className="grid gap-4">
          {sessions.data.map((session) => (
            <Device key={session.id} session={session} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Device({ session }: { session: SessionView }) {
  const t = useMessages(accountMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const revoke = useMutation(
    trpc.accounts.sessions.revoke.mutationOptions({
      onSuccess: () => {
        showToast(t.sessionEnded)
        return queryClient.invalidateQueries(trpc.accounts.sessions.list.queryFilter())
      },
      onError: (error) => showToast(message(error), 'error'),
    }),
  )
  const { browser, system } = deviceName(session.userAgent)
  const name = browser && system ? t.onSystem(browser, system) : (browser ?? system ?? t.unknownDevice)
  const lastUsed = { at: session.lastUsedAt, timeZone: deviceTimeZone() }

  return (
    <li className="flex items-center gap-3">
      <MonitorSmartphone aria-hidden className="size-6 shrink-0 text-muted" />
      <div className="min-w-0 grow leading-snug">
        <p className="flex flex-wrap items-center gap-2 text-sm font-semibold">
          {name}
          {session.current && <Badge tone="success">{t.thisDevice}</Badge>}
        </p>
        <p className="text-xs text-muted">
          {t.lastUsed(`${format.date(lastUsed, 'short')} · ${format.time(lastUsed.at, lastUsed.timeZone)}`)}
        </p>
      </div>
      {!session.current && (
        <Button
          variant="secondary"
          className="px-4"
          isBusy={revoke.isPending}
          aria-label={t.endSessionOf(name)}
          onClick={() => revoke.mutate({ id: session.id })}
        >
          {t.endSession}
        </Button>
      )}
    </li>
  )
}
