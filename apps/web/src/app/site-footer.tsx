import { LogoMark, Ornament } from '../components/logo.tsx'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { useDemo } from '../lib/demo.ts'
import { Link } from '../lib/routing/link.tsx'

export function SiteFooter() {
  const t = useMessages(commonMessages)
  const demo = useDemo({ isNeeded: false })
  return (
    <footer className="mt-16">
      <Ornament className="mx-auto max-w-page px-4" />
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-8 text-sm text-muted">
        <span className="flex items-center gap-2 font-display text-lg font-semibold text-brand">
          <LogoMark className="size-6" />
          {t.brand}
        </span>
        <span>{t.footerNote}</span>
        {demo?.enabled && (
          <Link
            to="/inbox"
            className="inline-flex min-h-11 items-center font-semibold text-brand underline ms-auto"
          >
            {t.demoInbox}
          </Link>
        )}
      </div>
    </footer>
  )
}
