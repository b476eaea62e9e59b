import { useQuery } from '@tanstack/react-query'
import { LogoMark, Ornament } from '../components/logo.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useLocalized, useMessages } from '../i18n/locale.ts'
import { useDemo } from '../lib/demo.ts'
import { Link } from '../lib/routing/link.tsx'
import { useTRPC } from '../lib/trpc.ts'

export function SiteFooter() {
  const t = useMessages(commonMessages)
  const demo = useDemo({ isNeeded: false })
  return (
    <footer className="mt-16 print:hidden">
      <Ornament className="mx-auto max-w-page px-4" />
      <div className="mx-auto grid max-w-page gap-6 px-4 py-8 text-sm text-muted">
        <Cities />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <span className="flex items-center gap-2 font-display text-lg font-semibold text-brand">
            <LogoMark className="size-6" />
            {t.brand}
          </span>
          <span>{t.footerNote}</span>
        </div>
        {demo?.enabled && (
          <p className="flex flex-wrap items-center justify-between gap-x-6">
            {t.demoNote}
            <Link
              to="/inbox"
              className="inline-flex min-h-11 items-center font-semibold text-brand underline"
            >
              {t.demoInbox}
            </Link>
          </p>
        )}
      </div>
    </footer>
  )
}

/** Ways to every city; what cannot be loaded is not missed here. */
function Cities() {
  const t = useMessages(commonMessages)
  const localized = useLocalized()
  const trpc = useTRPC()
  const { data } = useQuery(trpc.salons.cities.queryOptions(undefined, { staleTime: Infinity }))
  return (
    <nav aria-label={t.cities} className="min-h-19">
      {data && (
        <>
          <h2 className="mb-1 text-sm text-ink">{t.cities}</h2>
          <ul className="-mx-2 flex flex-wrap">
            {data.map(({ key, name }) => (
              <li key={key}>
                <Link
                  to="/c/:city"
                  params={{ city: key }}
                  className="inline-flex min-h-11 min-w-11 items-center justify-center px-2 underline-offset-4 hover:text-brand hover:underline"
                >
                  {localized(name)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}
