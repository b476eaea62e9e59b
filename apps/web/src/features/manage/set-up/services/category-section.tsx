import type { MenuView } from '@salon/contract'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '../../../../components/ui/badge.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { AdditionPlace } from '../addition-place.tsx'
import { KeptForm } from '../kept-form.tsx'
import { CategoryForm } from './category-form.tsx'
import { NewService } from './new-entries.tsx'
import { ServiceRow } from './service-row.tsx'

export interface CategorySectionProps {
  salonId: string
  menu: MenuView
  category: MenuView['categories'][number]
  /** What is being edited on the page. */
  open: string | null
  onOpen: (open: string | null) => void
}

/** A heading with its services, each of which opens in its place. */
export function CategorySection({ salonId, menu, category, open, onOpen }: CategorySectionProps) {
  const t = useMessages(servicesMessages)
  const { unsaved } = useMessages(setUpMessages)
  const localized = useLocalized()
  const [isUnsaved, setIsUnsaved] = useState(false)
  const { id, isActive } = category
  const name = localized(category.name)
  const services = menu.services.filter(({ categoryId }) => categoryId === id)
  const isOpen = open === id
  const addition = `new-in-${id}`
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <div className="flex items-center gap-3">
        <h2 id={id} className="text-lg">
          {name}
        </h2>
        {!isActive && <Badge>{t.isOff}</Badge>}
        {isUnsaved && !isOpen && <Badge tone="warning">{unsaved}</Badge>}
        <IconButton
          label={t.editCategory(name)}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : id)}
        >
          <Pencil aria-hidden className="size-5" />
        </IconButton>
      </div>
      <KeptForm isOpen={isOpen} onUnsaved={setIsUnsaved}>
        <CategoryForm salonId={salonId} categoryId={id} menu={menu} />
      </KeptForm>
      {services.length === 0 && <p className="text-sm text-muted">{t.noneInCategory}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {services.map((service) => (
          <ServiceRow
            key={service.id}
            salonId={salonId}
            menu={menu}
            service={service}
            isOpen={open === service.id}
            onToggle={() => onOpen(open === service.id ? null : service.id)}
          />
        ))}
      </ul>
      <AdditionPlace
        isQuiet
        label={t.addService}
        isOpen={open === addition}
        onOpen={() => onOpen(addition)}
        onClose={() => onOpen(null)}
      >
        {(onDone) => <NewService salonId={salonId} menu={menu} categoryId={id} onDone={onDone} />}
      </AdditionPlace>
    </section>
  )
}
