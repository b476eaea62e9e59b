import type { MenuView } from '@salon/contract'
import { type Audience, USUAL_SERVICES } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import type { StepProps } from './opening-page.tsx'
import { OwnServices } from './own-services.tsx'
import {
  findRepeated,
  isBlank,
  readOwnServices,
  readService,
  readTypedServices,
  toTypedServices,
  type OwnService,
  type TypedService,
} from './services-draft.ts'

import { StepFrame } from './step-frame.tsx'
import { useSaving } from './use-saving.ts'
import { AddedServiceRow, UsualServiceRow } from './usual-service-row.tsx'

/** What the salon sells, ticked in the list of what salons for its customers usually do, and what it names itself. */
export function ServicesStep({ salonId, onDone }: StepProps) {
  const { manage } = useTRPC().salons
  const draft = useQuery(manage.drafts.read.queryOptions({ salonId }))
  const menu = useQuery(manage.services.list.queryOptions({ salonId }))
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
  if (menu.isError) return <ErrorState error={menu.error} onRetry={() => void menu.refetch()} />
  if (!draft.data || !menu.data) return <Skeleton className="h-96" />
  const { audience } = draft.data.settings
  return <Choice salonId={salonId} audience={audience} menu={menu.data} onDone={onDone} />
}

interface ChoiceProps extends Pick<StepProps, 'salonId' | 'onDone'> {
  audience: Audience
  menu: MenuView
}

function Choice({ salonId, audience, menu, onDone }: ChoiceProps) {
  const t = useMessages(openingMessages)
  const { drafts } = useTRPCClient().salons.manage
  const usual = USUAL_SERVICES[audience]
  const [proposed] = useState(() => toTypedServices(usual, menu.services.length === 0))
  const [typed, setTyped] = useState(proposed)
  const [own, setOwn] = useState<OwnService[]>([])
  const [isChecked, setIsChecked] = useState(false)
  const saving = useSaving(drafts.addServices.mutate, onDone)
  const isAdded = (key: string) => {
    const service = usual.find((each) => each.key === key)
    return menu.services.some(({ name }) => name.ar === service?.name.ar)
  }
  const wanted = typed.filter(({ key }) => !isAdded(key))
  const others = menu.services.filter(({ name }) => usual.every((each) => each.name.ar !== name.ar))
  const ticked = new Set(wanted.filter(({ isOn }) => isOn).map(({ key }) => key))
  const names = [...menu.services, ...usual.filter(({ key }) => ticked.has(key))].map(({ name }) => name.ar)
  const repeated = findRepeated(own, names)
  const services = {
    usual: readTypedServices(wanted),
    own: repeated.size > 0 ? null : readOwnServices(own),
  }
  const count = (services.usual?.length ?? 0) + (services.own?.length ?? 0)
  const isChanged = typed !== proposed || own.some((service) => !isBlank(service))
  const hasAny = menu.services.length > 0 || count > 0

  function change(key: string, changes: Partial<TypedService>): void {
    setTyped((before) => before.map((each) => (each.key === key ? { ...each, ...changes } : each)))
  }

  function submit(): void {
    setIsChecked(true)
    if (!services.usual || !services.own || !hasAny) return
    if (count === 0) onDone()
    else saving.mutate({ salonId, usual: services.usual, own: services.own })
  }

  return (
    <StepFrame isChanged={isChanged} isBusy={saving.isPending} error={saving.error} onSubmit={submit}>
      <ul className="grid divide-y divide-line">
        {usual.map(({ key, name }) => {
          const service = typed.find((each) => each.key === key)
          return (
            service && (
              <UsualServiceRow
                key={key}
                name={name}
                service={service}
                isAdded={isAdded(key)}
                isWrong={isChecked && service.isOn && readService(service) === null}
                onChange={(changes) => change(key, changes)}
              />
            )
          )
        })}
        {others.map(({ id, name }) => (
          <AddedServiceRow key={id} name={name} />
        ))}
      </ul>
      <OwnServices
        services={own}
        kinds={menu.kinds}
        repeated={repeated}
        isChecked={isChecked}
        onChange={setOwn}
      />
      {isChecked && (!services.usual || (services.own && !hasAny)) && (
        <p role="alert" className="text-sm font-medium text-danger">
          {services.usual ? t.noServices : t.servicesWrong}
        </p>
      )}
    </StepFrame>
  )
}
