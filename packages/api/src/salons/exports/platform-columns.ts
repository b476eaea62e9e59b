import type { PlatformLogEntry, PlatformSalonView, ReportedReviewView } from '@salon/contract'
import { HEADERS, REPORT_WORDS } from './export-words.ts'
import {
  ACTION_WORDS,
  AUDIENCE_WORDS,
  DECISION_WORDS,
  PLATFORM_HEADERS,
  SALON_WORDS,
} from './platform-words.ts'
import { onClock, type Column } from './rendering.ts'

export const salonColumns: Column<PlatformSalonView>[] = [
  { title: PLATFORM_HEADERS.salonAr, cell: ({ name }) => name.ar },
  { title: PLATFORM_HEADERS.salonEn, cell: ({ name }) => name.en },
  { title: PLATFORM_HEADERS.page, cell: ({ slug }) => slug },
  { title: PLATFORM_HEADERS.audience, cell: ({ audience }, { locale }) => AUDIENCE_WORDS[audience][locale] },
  { title: PLATFORM_HEADERS.city, cell: ({ city }, { locale }) => city[locale] },
  { title: HEADERS.status, cell: ({ status }, { locale }) => SALON_WORDS[status][locale] },
  { title: PLATFORM_HEADERS.begun, cell: ({ createdAt }, to) => onClock(createdAt, to) },
]

export const logColumns: Column<PlatformLogEntry>[] = [
  { title: HEADERS.at, cell: ({ at }, to) => onClock(at, to) },
  { title: PLATFORM_HEADERS.what, cell: ({ action }, { locale }) => ACTION_WORDS[action][locale] },
  { title: PLATFORM_HEADERS.who, cell: ({ actorName }) => actorName },
  { title: PLATFORM_HEADERS.reason, cell: ({ reason }) => reason },
]

export const reportColumns: Column<ReportedReviewView>[] = [
  { title: PLATFORM_HEADERS.salon, cell: ({ salon }, { locale }) => salon.name[locale] },
  { title: HEADERS.stars, cell: ({ rating }) => rating },
  { title: HEADERS.comment, cell: ({ comment }) => comment },
  { title: HEADERS.reply, cell: ({ reply }) => reply },
  { title: PLATFORM_HEADERS.reportedAt, cell: ({ reportedAt }, to) => onClock(reportedAt, to) },
  { title: HEADERS.report, cell: ({ reason }, { locale }) => REPORT_WORDS[reason][locale] },
  { title: PLATFORM_HEADERS.reportComment, cell: ({ reportComment }) => reportComment },
  {
    title: PLATFORM_HEADERS.decision,
    cell: ({ decision }, { locale }) => DECISION_WORDS[decision ?? 'none'][locale],
  },
  { title: PLATFORM_HEADERS.decidedAt, cell: ({ decidedAt }, to) => onClock(decidedAt, to) },
]
