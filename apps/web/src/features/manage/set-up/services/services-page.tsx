import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { AdditionPlace } from '../addition-place.tsx'
import { SetUpPage } from '../set-up-page.tsx'
import { CategorySection } from './category-section.tsx'
import { NewCategory } from './new-entries.tsx'

/** What a salon sells, and who does it. */
export function ServicesPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/services')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.services} text={t.partTexts.services}>
      {(membership, user) => (
        <>
          <Menu salonId={salonId} />
          <SetUpExport membership={membership} user={user} table="menu" />
        </>
      )}
    </SetUpPage>
  )
}

const NEW_CATEGORY = 'new-category'

function Menu({ salonId }: { salonId: string }) {
  const t = useMessages(servicesMessages)
  const menu = useQuery(useTRPC().salons.manage.services.list.queryOptions({ salonId }))
  const [open, setOpen] = useState<string | null>(null)
  if (menu.isPending) return <Skeleton className="h-96" />
  if (!menu.data) return <ErrorState error={menu.error} onRetry={() => void menu.refetch()} />
  const { data } = menu
  return (
    <>
      {data.categories.length === 0 && <p className="text-sm text-muted">{t.none}</p>}
      {data.categories.map((category) => (
        <CategorySection
          key={category.id}
          salonId={salonId}
          menu={data}
          category={category}
          open={open}
          onOpen={setOpen}
        />
      ))}
      <AdditionPlace
        label={t.addCategory}
        isOpen={open === NEW_CATEGORY}
        onOpen={() => setOpen(NEW_CATEGORY)}
        onClose={() => setOpen(null)}
      >
        {(onDone) => <NewCategory salonId={salonId} menu={data} onDone={onDone} />}
      </AdditionPlace>
    </>
  )
}
