import type { BookingView, MovedLineInput, SalonProfile } from '@salon/contract'
import { Select } from '../../../components/ui/field.tsx'
import { useLineDetail } from '../../../components/visit/moved/use-line-detail.ts'
import type { MovedLines } from '../../../components/visit/moved/use-moved-lines.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'

interface StylistsProps {
  booking: BookingView
  salon: SalonProfile
  lines: readonly MovedLineInput[]
  onChange: MovedLines['setStaff']
}

/** By whom each service of a visit is done, out of those who do it. */
export function Stylists({ booking, salon, lines, onChange }: StylistsProps) {
  const t = useMessages(manageMessages)
  const { anyone } = useMessages(visitMessages)
  const localized = useLocalized()
  const detailOf = useLineDetail(booking)
  return (
    <div className="mb-5 grid gap-3 sm:grid-cols-2">
      {lines.map(({ lineId, serviceId, staffId }, index) => {
        const booked = booking.lines.find(({ id }) => id === lineId)
        const service = salon.services.find(({ id }) => id === serviceId)
        const able = salon.staff.filter(({ id }) => service?.staff.some((each) => each.staffId === id))
        // who serves it now may have left, or do it no longer
        const others = able.filter(({ id }) => id !== booked?.staff.id)
        const members = able.length > others.length || !booked ? able : [booked.staff, ...others]
        const name = booked?.name ?? service?.name
        const named = [name && localized(name), booked && detailOf(booked)].filter(Boolean).join(' ')
        return (
          <Select
            key={lineId ?? serviceId}
            label={t.servedBy(named)}
            value={staffId ?? ''}
            onChange={({ target }) => onChange(index, target.value || undefined)}
          >
            <option value="">{anyone}</option>
            {members.map((member) => (
              <option key={member.id} value={member.id}>
                {localized(member.name)}
              </option>
            ))}
          </Select>
        )
      })}
    </div>
  )
}
