import type { SalonProfile, StaffView } from '@salon/contract'
import { Avatar } from '../../components/avatar.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Rating } from '../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'

export interface StaffListProps {
  salon: SalonProfile
  /** Somebody is to be booked: only her services are of interest. */
  onChoose: (staffId: string) => void
}

export function StaffList({ salon, onChoose }: StaffListProps) {
  const t = useMessages(salonMessages)
  if (salon.staff.length === 0) return null

  function choose(staffId: string): void {
    onChoose(staffId)
    const services = document.getElementById('services')
    services?.scrollIntoView({ behavior: 'smooth' })
    services?.focus({ preventScroll: true })
  }

  return (
    <section aria-labelledby="staff">
      <h2 id="staff" className="mb-4 text-2xl">
        {t.staff}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {salon.staff.map((member) => (
          <li key={member.id}>
            <StaffCard salon={salon} member={member} onChoose={() => choose(member.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function StaffCard({
  salon,
  member,
  onChoose,
}: {
  salon: SalonProfile
  member: StaffView
  onChoose: () => void
}) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const name = localized(member.name)
  const own = salon.services.filter(({ staff }) => staff.some(({ staffId }) => staffId === member.id))
  const skills = salon.categories.filter(({ id }) => own.some(({ categoryId }) => categoryId === id))
  return (
    <article className="flex h-full items-start gap-4 rounded-lg border border-line bg-surface p-4 shadow-card">
      <Avatar seed={member.id} name={name} className="size-14 text-xl" />
      <div className="flex min-w-0 grow flex-col self-stretch leading-snug">
        <div className="flex items-baseline justify-between gap-2">
          <h3 className="font-semibold">{name}</h3>
          {member.ratingCount > 0 && <Rating average={member.ratingAverage} count={member.ratingCount} />}
        </div>
        <p className="text-sm text-muted">{localized(member.title)}</p>
        {skills.length > 0 && (
          <p className="mt-1 text-sm text-muted">
            {skills.map((skill) => localized(skill.name)).join(t.listComma)}
          </p>
        )}
        {own.length > 0 && (
          <Button
            variant="quiet"
            onClick={onChoose}
            className="-ms-3 mt-auto self-start px-3 whitespace-normal"
          >
            {t.bookWith(name)}
          </Button>
        )}
      </div>
    </article>
  )
}
