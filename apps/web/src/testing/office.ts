import type {
  CalendarView,
  ImpactView,
  MembershipView,
  StaffListView,
  UserView,
  WalkInChoiceView,
} from '@salon/contract'
import {
  addDays,
  type Instant,
  isBlocking,
  type LineTime,
  type LocalDate,
  type SalonRole,
} from '@salon/domain'
import { fakeServer } from './fake-server.ts'
import { newAccess, newUser } from './people.ts'
import { renderApp } from './render-app.tsx'
import {
  idOf,
  named,
  newAvailability,
  newBooking,
  newProfile,
  newSlot,
  NOURA,
  SARA,
  TODAY,
} from './salons.ts'

type Handlers = Parameters<typeof fakeServer>[0]

export const SALON_ID = idOf(1)
export const OFFICE = `/manage/${SALON_ID}`

export const newMembership = (
  role: SalonRole,
  number = 1,
  staffId: string | null = null,
): MembershipView => ({
  salonId: idOf(number),
  slug: number === 1 ? 'rose' : `rose-${number}`,
  name: named(number === 1 ? 'Rose' : `Rose ${number}`),
  role,
  status: 'live',
  staffId,
})

export const newMember = (role: SalonRole, given: Partial<UserView> = {}): UserView =>
  newUser({ memberships: [newMembership(role)], ...given })

/** A booking of today in the column of whom it is with, by Riyadh's clock. */
export function calendarBooking(
  local: string,
  given: {
    id?: string
    name?: string
    staffId?: string
    status?: CalendarView['bookings'][number]['status']
    checkedInAt?: Instant
    /** It was over then. */
    endedAt?: Instant
    /** How its service takes the time of whom it is with. */
    time?: Partial<LineTime>
  } = {},
): CalendarView['bookings'][number] {
  const { startsAt, endsAt } = newSlot(local)
  const { id = idOf(5), name = 'Huda', staffId = NOURA, status = 'confirmed', checkedInAt = null } = given
  const { history: _history, payments: _payments, money: _money, ...booking } = newBooking({ id, status })
  const staff = { id: staffId, name: named(staffId === NOURA ? 'Noura' : 'Sara') }
  const time = { beforeMinutes: 0, afterMinutes: 0, wait: null, ...given.time }
  return {
    ...booking,
    checkedInAt,
    startsAt,
    endsAt,
    lines: booking.lines.map((line) => ({ ...line, id: `${id}-line`, staff, startsAt, endsAt })),
    customer: { name, phone: '+966501112233' },
    rooms: {},
    endedAt: given.endedAt ?? null,
    times: isBlocking(status) ? { [`${id}-line`]: time } : {},
  }
}

/** Noura and Sara at work from ten to ten on a date and the one before. */
export function newCalendar(date: LocalDate = TODAY, given: Partial<CalendarView> = {}): CalendarView {
  const serviceIds = newProfile().services.map(({ id }) => id)
  return {
    timeZone: 'Asia/Riyadh',
    staff: [
      { id: NOURA, name: named('Noura'), serviceIds },
      { id: SARA, name: named('Sara'), serviceIds },
    ],
    bookings: [],
    timeOff: [],
    openingWindows: [addDays(date, -1), date].flatMap((day) =>
      [null, NOURA, SARA].map((staffId) => ({
        staffId,
        date: day,
        weekday: 0,
        startMinute: 600,
        lengthMinutes: 720,
      })),
    ),
    closures: [],
    prayerMode: 'no_new_starts',
    rooms: [],
    ...given,
  }
}

/** All of the salon's services, each variant of them, can begin. */
export function newChoices(): WalkInChoiceView[] {
  return newProfile().services.flatMap(({ id: serviceId, variants }) =>
    (variants.length > 0 ? variants : [{ id: null }]).map(({ id: variantId }) => ({
      ...{ serviceId, variantId, cause: null },
    })),
  )
}

/** Noura and Sara, who do no service yet. */
export function newStaffList(): StaffListView {
  const [title, isActive, services] = [named(''), true, 0]
  return {
    staff: [
      { id: NOURA, name: named('Noura'), title, isActive, services },
      { id: SARA, name: named('Sara'), title, isActive, services },
    ],
    services: [],
    members: [],
  }
}

/** An instant by Riyadh's clock. */
export const at = (local: string): Instant => new Date(`${local}:00+03:00`).toISOString() as Instant

/** Signs Noura in, who is staff and has a column of her own. */
export const AS_NOURA = {
  'accounts.refresh': () =>
    newAccess('a1', newMember('staff', { memberships: [newMembership('staff', 1, NOURA)] })),
}

/** The salon's side as one of its people sees it. */
export function openOffice(path: string, handlers: Handlers = {}, role: SalonRole = 'owner') {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1', newMember(role)),
    'bookings.manage.calendar': () => newCalendar(),
    'bookings.manage.pending': () => ({ count: 0, bookings: [] }),
    'bookings.manage.choices': () => newChoices(),
    'accounts.invitations.list': () => [],
    'notifications.forBooking': () => [],
    'salons.bySlug': () => newProfile(),
    'salons.manage.staff.list': () => newStaffList(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00', '2026-11-25T18:00']),
    ...handlers,
  })
  return { server, ...renderApp(path) }
}

/** So many bookings of today that a change would hit, from the fifth on. */
export const newImpact = (count: number): ImpactView => ({
  impact: `the-${count}-of-today`,
  bookings: Array.from({ length: count }, (_, index) => index + 5).map((number) => ({
    id: idOf(number),
    version: 1,
    reference: `REF${number}`,
    startsAt: at('2026-11-22T18:00'),
    timeZone: 'Asia/Riyadh',
    customerName: `Huda ${number}`,
    lines: [{ name: named('Haircut'), staffName: named('Noura') }],
    canMove: true,
    lacksRoom: false,
  })),
})
export const IMPACT = newImpact(2)
export const NO_IMPACT: ImpactView = { impact: null, bookings: [] }
