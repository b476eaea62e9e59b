import { Ornament } from '../../components/logo.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { useLocale } from '../../i18n/locale.ts'
import { styleTexts } from '../../i18n/style.ts'
import { useDemo } from '../../lib/demo.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { ControlParts } from './control-parts.tsx'
import { LookParts } from './look-parts.tsx'
import { SurfaceParts } from './surface-parts.tsx'

/** Every component with its states, in both directions and both themes. For development and the demo; nothing links here. */
export function StylePage() {
  const t = styleTexts[useLocale()]
  const demo = useDemo({ isNeeded: true })
  usePageTitle(t.title)
  if (!demo) return null
  if (!demo.enabled && !import.meta.env.DEV)
    return <EmptyState isPage title={t.missingTitle} text={t.missingText} />
  return (
    <div className="mx-auto grid w-full max-w-page gap-12 px-4 py-10">
      <header className="grid gap-2 text-center">
        <h1 className="text-3xl">{t.title}</h1>
        <p className="text-muted">{t.text}</p>
        <Ornament className="mt-2" />
      </header>
      <LookParts titles={t.parts} />
      <ControlParts titles={t.parts} />
      <SurfaceParts titles={t.parts} />
    </div>
  )
}
