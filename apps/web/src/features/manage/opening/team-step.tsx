import { MAX_STAFF_NAME } from '@salon/contract'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { Tick } from '../../../components/ui/tick.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { useStaff } from '../set-up/use-staff.ts'
import type { StepProps } from './opening-page.tsx'
import { StepFrame } from './step-frame.tsx'
import { useSaving } from './use-saving.ts'

const MOST_OTHERS = 20

/** Who takes bookings: whoever opens the salon, unless she says otherwise, and others by name. */
export function TeamStep(props: StepProps) {
  const staff = useStaff(props.salonId)
  if (staff.isError) return <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />
  if (!staff.data) return <Skeleton className="h-96" />
  return <Team {...props} atWork={staff.data} />
}

function Team({
  salonId,
  user,
  atWork,
  onDone,
}: StepProps & { atWork: readonly { id: string; name: { ar: string; en: string } }[] }) {
  const t = useMessages(openingMessages)
  const localized = useLocalized()
  const { drafts } = useTRPCClient().salons.manage
  const isNew = atWork.length === 0
  const [isMe, setIsMe] = useState(isNew)
  const [ownName, setOwnName] = useState(user.name)
  const [others, setOthers] = useState<string[]>(isNew ? [] : [''])
  const [isChecked, setIsChecked] = useState(false)
  const saving = useSaving(drafts.addTeam.mutate, onDone)
  const isNameless = isMe && ownName.trim() === ''
  const people = [
    ...(isMe ? [{ name: ownName.trim(), isMe: true }] : []),
    ...others.map((name) => ({ name: name.trim(), isMe: false })).filter(({ name }) => name !== ''),
  ]
  const isChanged = isMe !== isNew || ownName !== user.name || others.some((name) => name.trim() !== '')
  const isNobody = isNew && people.length === 0

  function submit(): void {
    setIsChecked(true)
    if (isNameless || isNobody) return
    if (people.length === 0) onDone()
    else saving.mutate({ salonId, people })
  }

  return (
    <StepFrame isChanged={isChanged} isBusy={saving.isPending} error={saving.error} onSubmit={submit}>
      {!isNew && (
        <div className="grid gap-1 text-sm">
          <h2 className="text-base">{t.atWork}</h2>
          <ul className="grid gap-1">
            {atWork.map(({ id, name }) => (
              <li key={id}>{localized(name)}</li>
            ))}
          </ul>
        </div>
      )}
      {isNew && (
        <div className="grid gap-2">
          <Tick isOn={isMe} onChange={setIsMe}>
            <span className="font-semibold">{t.takesBookings}</span>
          </Tick>
          {isMe && (
            <Input
              label={t.myName}
              maxLength={MAX_STAFF_NAME}
              error={isChecked && isNameless ? t.noPeople : null}
              value={ownName}
              onChange={(event) => setOwnName(event.target.value)}
            />
          )}
        </div>
      )}
      {others.map((name, place) => (
        <Input
          // they are only ever added at the end
          key={place}
          label={t.otherName(place + 1)}
          maxLength={MAX_STAFF_NAME}
          autoComplete="off"
          value={name}
          onChange={(event) =>
            setOthers((before) => before.map((each, index) => (index === place ? event.target.value : each)))
          }
        />
      ))}
      {others.length < MOST_OTHERS && (
        <Button
          variant="quiet"
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => setOthers((before) => [...before, ''])}
          className="justify-self-start"
        >
          {t.addPerson}
        </Button>
      )}
      {isChecked && isNobody && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t.noPeople}
        </p>
      )}
    </StepFrame>
  )
}
