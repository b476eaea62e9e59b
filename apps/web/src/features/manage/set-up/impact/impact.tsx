import { useId } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Select } from '../../../../components/ui/field.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { impactMessages } from '../../../../i18n/impact.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { Link } from '../../../../lib/routing/link.tsx'
import { ChoiceSelect } from '../fields/choice-select.tsx'
import { AffectedBooking } from './affected-booking.tsx'
import { HANDLINGS, handlingsOf, handlingsOfAll } from './handling.ts'
import { PagedList } from './paged-list.tsx'
import type { AskedChange } from './use-asked-change.ts'

export interface ImpactProps {
  change: AskedChange
  salonId: string
  onBack: () => void
}

/** The bookings that a change would hit, and what is to become of each, before anything is saved. */
export function Impact({ change, salonId, onBack }: ImpactProps) {
  const { hit } = change
  return hit && <Affected key={hit.impact} change={change} hit={hit} salonId={salonId} onBack={onBack} />
}

interface AffectedProps extends ImpactProps {
  hit: NonNullable<AskedChange['hit']>
}

function Affected({ change, hit: { bookings }, salonId, onBack }: AffectedProps) {
  const t = useMessages(impactMessages)
  const { noName } = useMessages(manageMessages)
  const { discard } = useMessages(setUpMessages)
  const heading = useId()
  const { handlings, choose } = change
  const chosen = bookings.map(({ id }) => handlings[id] ?? 'keep')
  const changed = chosen.filter((handling) => handling !== 'keep').length
  const [first] = chosen
  const ofAll = chosen.every((handling) => handling === first) ? first : undefined

  function chooseForAll(wanted: string): void {
    const handling = HANDLINGS.find((each) => each === wanted)
    if (!handling) return
    const able = bookings.filter((booking) => handlingsOf(booking).includes(handling))
    choose(Object.fromEntries(able.map(({ id }) => [id, handling])))
  }

  return (
    <section aria-labelledby={heading} className="grid min-w-0 gap-4 rounded-md bg-warning-soft p-4">
      <div className="grid gap-1">
        <h2 id={heading} className="font-semibold text-warning">
          {t.impact(bookings.length)}
        </h2>
        <p className="text-sm">{t.impactText}</p>
      </div>
      {bookings.length > 1 && (
        <Select label={t.ofAll} value={ofAll ?? ''} onChange={(event) => chooseForAll(event.target.value)}>
          {ofAll === undefined && <option value="">{t.chosenSingly}</option>}
          {handlingsOfAll(bookings).map((each) => (
            <option key={each} value={each}>
              {t.handlings[each]}
            </option>
          ))}
        </Select>
      )}
      <PagedList items={bookings} className="relative grid gap-4 text-sm">
        {(booking) => (
          <li key={booking.id} className="grid gap-2 sm:grid-cols-2 sm:items-center">
            <Link
              to="/manage/:salonId"
              params={{ salonId }}
              search={{ booking: booking.id }}
              target="_blank"
              className="block rounded-md py-1 underline-offset-4 hover:underline"
            >
              <AffectedBooking booking={booking} />
            </Link>
            <ChoiceSelect
              label={t.of(booking.customerName || noName)}
              isLabelHidden
              choices={handlingsOf(booking)}
              texts={t.handlings}
              value={handlings[booking.id] ?? 'keep'}
              onChange={(handling) => choose({ [booking.id]: handling })}
            />
          </li>
        )}
      </PagedList>
      <div className="flex flex-wrap gap-3">
        <Button isBusy={change.isBusy} onClick={change.makeAnyway}>
          {changed === 0 ? t.keepBookings : t.saveAndHandle(changed)}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {discard}
        </Button>
      </div>
    </section>
  )
}
