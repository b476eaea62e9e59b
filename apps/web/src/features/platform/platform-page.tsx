import type { UserView } from '@salon/contract'
import { SALON_STATUSES } from '@salon/domain'
import { Chip } from '../../components/ui/chip.tsx'
import { Input } from '../../components/ui/field.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useTypedWords } from '../../lib/use-typed-words.ts'
import { AdminOnly } from './admin-only.tsx'
import { PlatformExport } from './platform-export.tsx'
import { PlatformList } from './platform-list.tsx'

const CHOICES = ['in_review', ...SALON_STATUSES.filter((each) => each !== 'in_review'), 'all'] as const
const MAX_WORDS = 100

/** Every salon of the platform, those that wait for somebody first. */
export function PlatformPage() {
  return <AdminOnly>{(admin) => <Salons admin={admin} />}</AdminOnly>
}

function Salons({ admin }: { admin: UserView }) {
  const t = useMessages(platformMessages)
  const { status: asked, q: typedBefore = '' } = useRouteSearch('/admin')
  const status = CHOICES.find((each) => each === asked) ?? 'in_review'
  const q = typedBefore.slice(0, MAX_WORDS)
  const setSearch = useSetSearch('/admin')
  const words = useTypedWords(q, (typed) => setSearch({ status, ...(typed && { q: typed }) }))
  usePageTitle(t.title)
  return (
    <div className="grid grid-cols-1 gap-5">
      <h1 className="text-2xl">{t.title}</h1>
      <Input
        type="search"
        label={t.search}
        maxLength={MAX_WORDS}
        autoComplete="off"
        value={words.typed}
        onChange={({ target }) => words.type(target.value)}
      />
      <div role="group" aria-label={t.status} className="flex flex-wrap gap-2">
        {CHOICES.map((choice) => (
          <Chip
            key={choice}
            isOn={choice === status}
            onToggle={() => setSearch({ status: choice, ...(q && { q }) })}
          >
            {choice === 'all' ? t.all : t.statuses[choice]}
          </Chip>
        ))}
      </div>
      <PlatformList status={status} q={q} />
      <PlatformExport admin={admin} table="salons" />
    </div>
  )
}
