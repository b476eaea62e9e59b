import type { CalendarLinksView } from '@salon/contract'
import type { CalendarKind } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { CalendarSync } from 'lucide-react'
import { Button } from '../../components/ui/button.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { deviceTimeZone } from '../../lib/time-zone.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { CalendarAddress } from './calendar-address.tsx'
import { Section } from './section.tsx'
import { useCalendarLink } from './use-calendar-link.ts'

/** Addresses at which a calendar of hers reads her appointments. */
export function CalendarSection() {
  const t = useMessages(accountMessages)
  const trpc = useTRPC()
  const calendars = useQuery(trpc.accounts.calendar.read.queryOptions())
  return (
    <Section title={t.calendars}>
      <p className="text-sm text-muted">{t.calendarText}</p>
      {calendars.isPending && <Skeleton className="h-12" />}
      {calendars.isError && <ErrorState error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.offered.map((kind) => (
        <Calendar key={kind} kind={kind} links={calendars.data.links} />
      ))}
    </Section>
  )
}

function Calendar({ kind, links }: { kind: CalendarKind; links: CalendarLinksView['links'] }) {
  const t = useMessages(accountMessages)
  const format = useFormat()
  const { create, revoke } = useCalendarLink()
  const link = links.find((each) => each.kind === kind)
  const title = t.calendarKinds[kind]

  return (
    <div className="grid gap-3">
      <h3 className="flex items-center gap-2 text-sm font-semibold">
        <CalendarSync aria-hidden className="size-5 shrink-0 text-muted" />
        {title}
      </h3>
      {link && create.data ? (
        <CalendarAddress url={create.data.url} />
      ) : (
        link && (
          <p className="text-sm text-muted">
            {t.calendarSince(format.date({ at: link.createdAt, timeZone: deviceTimeZone() }, 'short'))}
          </p>
        )
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          isBusy={create.isPending}
          aria-label={link ? t.renewCalendarOf(title) : t.makeCalendarOf(title)}
          onClick={() => create.mutate({ kind })}
        >
          {link ? t.renewCalendar : t.makeCalendar}
        </Button>
        {link && (
          <Button
            variant="secondary"
            isBusy={revoke.isPending}
            aria-label={t.endCalendarOf(title)}
            onClick={() => revoke.mutate({ kind })}
          >
            {t.endCalendar}
          </Button>
        )}
      </div>
    </div>
  )
}
