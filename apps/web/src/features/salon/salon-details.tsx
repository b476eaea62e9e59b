import type { SalonProfile } from '@salon/contract'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { AboutCard } from './about-card.tsx'
import { Gallery } from './gallery.tsx'
import { HoursCard } from './hours-card.tsx'
import { PoliciesCard } from './policies-card.tsx'
import { ReviewsSection } from './reviews-section.tsx'

/** What stands below services and people; its code comes once those are on screen. */
export function SalonDetails({ salon }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  return (
    <>
      <Gallery photos={salon.photos.slice(1)} />
      <ReviewsSection salon={salon} />
      <section aria-labelledby="about">
        <h2 id="about" className="mb-4 text-2xl">
          {t.about}
        </h2>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <HoursCard salon={salon} />
          <div className="grid gap-4">
            <PoliciesCard policies={salon.policies} />
            <AboutCard salon={salon} />
          </div>
        </div>
      </section>
    </>
  )
}
