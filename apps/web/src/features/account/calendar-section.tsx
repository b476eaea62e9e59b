import type { CalendarLinksView, UserView } from '@salon/contract'
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
export function CalendarSection({ user }: { user: UserView }) {
  const t = useMessages(accountMessages)
  const trpc = useTRPC()
  const calendars = useQuery(trpc.accounts.calendar.read.queryOptions())
  return (
    <Section title={t.calendars}>
      <p className="text-sm text-muted">{t.calendarText}</p>
      {calendars.isPending && <Skeleton className="h-12" />}
      {calendars.isError && <ErrorState error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.offered.map((kind) => (
        <Calendar key={kind} user={user} kind={kind} links={calendars.data.links} />
      ))}
    </Section>
  )
}

interface CalendarProps {
  user: UserView
  kind: CalendarKind
  links: CalendarLinksView['links']
}

function Calendar({ user, kind, links }: CalendarProps) {
  const t = useMessages(accountMessages)
  const format = useFormat()
  const calendar = useCalendarLink(user, kind)
  const link = links.find((each) => each.kind === kind)
  const title = t.calendarKinds[kind]

  return (
    <div className="grid gap-3">
      <h3 className="flex items-center gap-2 text-sm font-semibold">
        <CalendarSync aria-hidden className="size-5 shrink-0 text-muted" />
        {title}
      </h3>
      {link && calendar.url ? (
        <CalendarAddress url={calendar.url} />
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
          isBusy={calendar.isMaking}
          aria-label={link ? t.renewCalendarOf(title) : t.makeCalendarOf(title)}
          onClick={calendar.make}
        >
          {link ? t.renewCalendar : t.makeCalendar}
        </Button>
        {link && (
          <Button
            variant="secondary"
            isBusy={calendar.isEnding}
            aria-label={t.endCalendarOf(title)}
            onClick={calendar.end}
          >
            {t.endCalendar}
          </Button>
        )}
      </div>
      {calendar.dialog}
    </div>
  )
}
