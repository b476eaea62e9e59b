import type {
  DateHoursView,
  DayWindowSetting,
  MembersView,
  RoomListEntry,
  TimeOffView,
} from '@salon/contract'
import type {
  ExportedMenuRow,
  ExportedPersonRow,
  ExportedSeasonRow,
  ExportedWeekRow,
  WeekWindow,
} from '@salon/db'
import { formatPhone, type Localized } from '@salon/domain'
import { HEADERS } from './export-words.ts'
import { joined, listed, onClock, riyals, timeOfDay, type Column, type Rendering } from './rendering.ts'
import {
  HOURS_WORDS,
  MEMBER_WORDS,
  MENU_KINDS,
  MENU_WORDS,
  OWN_WORDS,
  PERSON_WORDS,
  ROLE_WORDS,
  ROOM_WORDS,
  SET_UP_HEADERS,
  WEEKDAYS,
} from './set-up-words.ts'

const DAY_MINUTES = 1440

export const menuColumns: Column<ExportedMenuRow>[] = [
  { title: SET_UP_HEADERS.categoryAr, cell: ({ category }) => category.ar },
  { title: SET_UP_HEADERS.categoryEn, cell: ({ category }) => category.en },
  { title: SET_UP_HEADERS.serviceAr, cell: ({ service }) => service.ar },
  { title: SET_UP_HEADERS.serviceEn, cell: ({ service }) => service.en },
  { title: SET_UP_HEADERS.kind, cell: ({ kind }, { locale }) => MENU_KINDS[kind][locale] },
  { title: SET_UP_HEADERS.choiceAr, cell: ({ choice }) => choice && choice.ar },
  { title: SET_UP_HEADERS.choiceEn, cell: ({ choice }) => choice && choice.en },
  { title: SET_UP_HEADERS.price, cell: ({ priceHalalas }) => riyals(priceHalalas) },
  { title: SET_UP_HEADERS.minutes, cell: ({ minutes }) => minutes },
  ofService(SET_UP_HEADERS.before, ({ bufferBeforeMinutes }) => bufferBeforeMinutes),
  ofService(SET_UP_HEADERS.after, ({ bufferAfterMinutes }) => bufferAfterMinutes),
  ofService(SET_UP_HEADERS.waitBegins, ({ processingStartMinute }) => processingStartMinute),
  ofService(SET_UP_HEADERS.wait, ({ processingLengthMinutes }) => processingLengthMinutes),
  ofService(SET_UP_HEADERS.rooms, ({ rooms }, to) => listed(rooms, to)),
  ofService(HEADERS.staff, whoDoesIt),
  { title: HEADERS.status, cell: (row, { locale }) => MENU_WORDS[menuStatus(row)][locale] },
  ofService(SET_UP_HEADERS.descriptionAr, ({ description }) => description.ar),
  ofService(SET_UP_HEADERS.descriptionEn, ({ description }) => description.en),
]

export const peopleColumns: Column<ExportedPersonRow>[] = [
  { title: SET_UP_HEADERS.nameAr, cell: ({ name }) => name.ar },
  { title: SET_UP_HEADERS.nameEn, cell: ({ name }) => name.en },
  { title: SET_UP_HEADERS.titleAr, cell: ({ title }) => title.ar },
  { title: SET_UP_HEADERS.titleEn, cell: ({ title }) => title.en },
  {
    title: HEADERS.services,
    cell: ({ skills }, to) =>
      joined(
        skills.map((skill) => withOwn(skill.service, skill, to)),
        to,
      ),
  },
  // her number only where she has told no name, as in the form
  {
    title: SET_UP_HEADERS.account,
    cell: ({ account }) => account && (account.name || formatPhone(account.phone)),
  },
  {
    title: HEADERS.status,
    cell: ({ isActive }, { locale }) => PERSON_WORDS[isActive ? 'works' : 'left'][locale],
  },
]

export const weekColumns: Column<ExportedWeekRow>[] = [
  { title: SET_UP_HEADERS.who, cell: ({ name }, { locale }) => (name ?? HOURS_WORDS.salon)[locale] },
  {
    title: SET_UP_HEADERS.hours,
    cell: ({ name, isOwn }, { locale }) => {
      if (name === null) return HOURS_WORDS.opening[locale]
      return HOURS_WORDS[isOwn ? 'own' : 'salons'][locale]
    },
  },
  ...dayColumns(),
]

export const seasonColumns: Column<ExportedSeasonRow>[] = [
  { title: SET_UP_HEADERS.seasonAr, cell: ({ season }) => season.ar },
  { title: SET_UP_HEADERS.seasonEn, cell: ({ season }) => season.en },
  { title: SET_UP_HEADERS.firstDate, cell: ({ firstDate }) => firstDate },
  { title: SET_UP_HEADERS.lastDate, cell: ({ lastDate }) => lastDate },
  { title: SET_UP_HEADERS.who, cell: ({ name }, { locale }) => (name ?? HOURS_WORDS.salon)[locale] },
  ...dayColumns(),
]

export const dateColumns: Column<DateHoursView>[] = [
  { title: HEADERS.day, cell: ({ date }) => date },
  {
    title: SET_UP_HEADERS.who,
    cell: ({ staffName }, { locale }) => (staffName ?? HOURS_WORDS.salon)[locale],
  },
  {
    title: SET_UP_HEADERS.hours,
    cell: ({ staffId, windows }, to) =>
      hoursText(windows, to) || HOURS_WORDS[staffId === null ? 'closed' : 'away'][to.locale],
  },
]

export const absenceColumns: Column<TimeOffView>[] = [
  { title: HEADERS.name, cell: ({ staffName }, { locale }) => staffName[locale] },
  { title: HEADERS.startsAt, cell: ({ startsAt }, to) => onClock(startsAt, to) },
  { title: HEADERS.endsAt, cell: ({ endsAt }, to) => onClock(endsAt, to) },
  { title: SET_UP_HEADERS.reason, cell: ({ reason }) => reason },
]

export const roomColumns: Column<RoomListEntry>[] = [
  { title: SET_UP_HEADERS.roomAr, cell: ({ name }) => name.ar },
  { title: SET_UP_HEADERS.roomEn, cell: ({ name }) => name.en },
  { title: SET_UP_HEADERS.places, cell: ({ capacity }) => capacity },
  { title: SET_UP_HEADERS.serviceCount, cell: ({ services }) => services },
  {
    title: HEADERS.status,
    cell: ({ isActive }, { locale }) => ROOM_WORDS[isActive ? 'inUse' : 'out'][locale],
  },
]

/** A member, or somebody who has not answered yet. */
export type MemberRow = MembersView['members'][number] | MembersView['invitations'][number]

export const memberColumns: Column<MemberRow>[] = [
  { title: HEADERS.name, cell: (row) => ('name' in row ? row.name : null) },
  { title: HEADERS.phone, cell: ({ phone }) => formatPhone(phone) },
  { title: SET_UP_HEADERS.role, cell: ({ role }, { locale }) => ROLE_WORDS[role][locale] },
  {
    title: HEADERS.status,
    cell: (row, { locale }) => MEMBER_WORDS['expiresAt' in row ? 'invited' : 'member'][locale],
  },
  {
    title: SET_UP_HEADERS.inTeam,
    cell: (row, { locale }) => ('staff' in row && row.staff ? row.staff.name[locale] : null),
  },
  {
    title: SET_UP_HEADERS.invitationEnds,
    cell: (row, to) => ('expiresAt' in row ? onClock(row.expiresAt, to) : null),
  },
]

/** What an add-on leaves to its service. */
function ofService(title: Localized, cell: Column<ExportedMenuRow>['cell']): Column<ExportedMenuRow> {
  return { title, cell: (row, to) => (row.kind === 'addOn' ? null : cell(row, to)) }
}

/** Prices and durations of her own hold where a service has no variants. */
function whoDoesIt({ kind, skills }: ExportedMenuRow, to: Rendering): string {
  const names = skills.map((skill) =>
    kind === 'service' ? withOwn(skill.name, skill, to) : skill.name[to.locale],
  )
  return joined(names, to)
}

interface Own {
  priceHalalas: number | null
  durationMinutes: number | null
}

function withOwn(name: Localized, { priceHalalas, durationMinutes }: Own, to: Rendering): string {
  const words = OWN_WORDS[to.locale]
  const own = [
    ...(priceHalalas === null ? [] : [`${riyals(priceHalalas)} ${words.riyals}`]),
    ...(durationMinutes === null ? [] : [`${durationMinutes} ${words.minutes}`]),
  ]
  return own.length === 0 ? name[to.locale] : `${name[to.locale]} (${joined(own, to)})`
}

/** What keeps customers from it, as the screen says. */
function menuStatus({
  isCategoryActive,
  isActive,
  skills,
  hasRoom,
}: ExportedMenuRow): keyof typeof MENU_WORDS {
  if (!isCategoryActive) return 'categoryOff'
  if (!isActive) return 'off'
  if (skills.length === 0) return 'nobody'
  return hasRoom ? 'offered' : 'noRoom'
}

function dayColumns(): Column<{ name: Localized | null; windows: WeekWindow[] }>[] {
  return WEEKDAYS.map((title, day) => ({
    title,
    cell: ({ name, windows }, to) =>
      hoursText(
        windows.filter(({ weekday }) => weekday === day),
        to,
      ) || HOURS_WORDS[name === null ? 'closed' : 'off'][to.locale],
  }))
}

/** From when to when; empty where there are no hours. */
function hoursText(windows: readonly DayWindowSetting[], to: Rendering): string {
  const texts = windows.map(({ startMinute, lengthMinutes }) => {
    const endMinute = startMinute + lengthMinutes
    const end = endMinute > DAY_MINUTES ? endMinute - DAY_MINUTES : endMinute
    return `${timeOfDay(startMinute)}–${timeOfDay(end)}`
  })
  return joined(texts, to)
}
