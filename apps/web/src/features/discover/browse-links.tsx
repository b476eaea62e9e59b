import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import type { Choices } from './choice-name.ts'

const MOST_CITIES = 4
/** The page of the city has the others. */
const MOST_SERVICES = 6

const link = 'inline-flex min-h-11 items-center underline-offset-4 hover:text-brand hover:underline'

/** Ways to pages of cities and their services: for those who browse, and for search engines. */
export function BrowseLinks({ cities, categories }: Choices) {
  const t = useMessages(discoverMessages)
  const localized = useLocalized()
  const largest = cities.toSorted((a, b) => b.salonCount - a.salonCount).slice(0, MOST_CITIES)
  const services = categories.toSorted((a, b) => b.salonCount - a.salonCount).slice(0, MOST_SERVICES)
  if (largest.length === 0) return null
  return (
    <nav aria-label={t.browse} className="mt-16 grid grid-cols-2 gap-x-4 gap-y-8 lg:grid-cols-4">
      {largest.map((city) => (
        <div key={city.key}>
          <h2 className="text-lg">
            <Link to="/c/:city" params={{ city: city.key }} className={link}>
              {t.salonsIn(localized(city.name))}
            </Link>
          </h2>
          <ul className="text-sm text-muted">
            {services.map(({ key, name }) => (
              <li key={key}>
                <Link to="/c/:city/:category" params={{ city: city.key, category: key }} className={link}>
                  {localized(name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
