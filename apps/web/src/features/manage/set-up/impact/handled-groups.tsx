import { useMessages } from '../../../../i18n/locale.ts'
import { impactMessages, type ImpactMessages } from '../../../../i18n/impact.ts'
import { failureOf, useErrorMessage } from '../../../../lib/error-message.ts'
import { HandledRow } from './handled-row.tsx'
import { type HandledBooking, isLeftAlone } from './handling.ts'
import { PagedList } from './paged-list.tsx'

const GROUPS = ['left', 'done', 'kept'] as const

export interface HandledGroupsProps {
  handled: readonly HandledBooking[]
  /** To another time, by hand; absent while others are handled. */
  onMove: ((id: string) => void) | undefined
}

/** Bookings by what became of them: first those that failed, by why, and those that are others by now. Of those that wait the progress tells. */
export function HandledGroups({ handled, onMove }: HandledGroupsProps) {
  const t = useMessages(impactMessages)
  const failureText = useFailureText(t)
  const failed = Map.groupBy(handled.filter(isFailed), failureText)
  const groups = [
    ...[...failed].map(([title, bookings]) => ({ title, bookings, isFailure: true })),
    { title: t.groups.leftAlone, bookings: handled.filter(isLeftAlone), isFailure: true },
    ...GROUPS.map((state) => ({
      title: t.groups[state],
      bookings: handled.filter((each) => each.outcome.state === state && !isLeftAlone(each)),
      isFailure: false,
    })),
  ].filter(({ bookings }) => bookings.length > 0)
  return groups.map(({ title, bookings, isFailure }) => (
    <section key={title} className="grid gap-1">
      <h3 className={isFailure ? 'font-medium text-danger' : 'font-medium'}>
        {title} <bdi>({bookings.length})</bdi>
      </h3>
      <PagedList items={bookings} className="grid divide-y divide-line">
        {(each) => (
          <HandledRow
            key={each.booking.id}
            handled={each}
            onMove={onMove && (() => onMove(each.booking.id))}
          />
        )}
      </PagedList>
    </section>
  ))
}

type FailedBooking = HandledBooking & { outcome: { state: 'failed' } }

function isFailed(handled: HandledBooking): handled is FailedBooking {
  return handled.outcome.state === 'failed'
}

function useFailureText(t: ImpactMessages): (handled: FailedBooking) => string {
  const message = useErrorMessage()
  return ({ handling, outcome: { error } }) => {
    const isFull = ['SLOT_TAKEN', 'STAFF_CANNOT_DO_SERVICE', 'OUTSIDE_HOURS'].includes(
      failureOf(error).reason,
    )
    const isMove = handling !== 'keep' && handling !== 'cancel'
    return isFull && isMove ? t.failures[handling] : message(error)
  }
}
