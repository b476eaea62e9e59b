import { CALENDAR_KINDS, type CalendarKind, type Instant } from '@salon/domain'
import * as z from 'zod'

export const calendarKindInput = z.strictObject({ kind: z.enum(CALENDAR_KINDS) })

/** What may be read of the user by calendars at this moment. The addresses themselves are not kept. */
export interface CalendarLinksView {
  links: { kind: CalendarKind; createdAt: Instant }[]
  /** `work` for those who can be booked somewhere. */
  offered: CalendarKind[]
}

export interface CalendarLinkView {
  kind: CalendarKind
  /** Shown this once; whoever has it may read the visits. */
  url: string
  createdAt: Instant
}
