import type { StaffView } from '@salon/contract'
import { Avatar } from '../../components/avatar.tsx'
import { Rating } from '../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'

export function StaffList({ staff }: { staff: readonly StaffView[] }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  if (staff.length === 0) return null
  return (
    <section aria-labelledby="staff">
      <h2 id="staff" className="mb-4 text-2xl">
        {t.staff}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {staff.map((member) => (
          <li
            key={member.id}
            className="flex items-center gap-4 rounded-lg border border-line bg-surface p-4 shadow-card"
          >
            <Avatar seed={member.id} name={localized(member.name)} className="size-13 text-xl" />
            <div className="min-w-0 leading-snug">
              <h3 className="font-semibold">{localized(member.name)}</h3>
              <p className="text-sm text-muted">{localized(member.title)}</p>
              {member.ratingCount > 0 && <Rating average={member.ratingAverage} count={member.ratingCount} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
