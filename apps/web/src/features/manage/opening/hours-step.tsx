import type { WeeklyHoursSettings } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { readHoursDraft, toHoursDraft, type HoursDraft } from '../set-up/hours/hours-draft.ts'
import { WeekEditor } from '../set-up/hours/week-editor.tsx'
import type { StepProps } from './opening-page.tsx'
import { StepForm } from './step-form.tsx'
import { useStep } from './use-step.ts'

const FRIDAY = 5
/** As most are open: all day, on Fridays after the prayer. */
const USUAL_WEEK: HoursDraft = {
  isOwn: true,
  windows: [0, 1, 2, 3, 4, FRIDAY, 6].map((weekday) => ({
    weekday,
    from: weekday === FRIDAY ? '16:00' : '10:00',
    to: '22:00',
  })),
}

/** When the salon is open; a usual week is proposed until one is saved. */
export function HoursStep({ salonId, onDone }: StepProps) {
  const t = useMessages(setUpMessages)
  const { weeklyHours } = useTRPCClient().salons.manage
  const form = useStep<WeeklyHoursSettings, HoursDraft>({
    query: useQuery(useTRPC().salons.manage.weeklyHours.read.queryOptions({ salonId })),
    toDraft: (settings) => (settings.windows.length === 0 ? USUAL_WEEK : toHoursDraft(settings)),
    read: (draft) => readHoursDraft({ ...draft, isOwn: true }, t.hoursWrong),
    save: (edit) => weeklyHours.update.mutate({ salonId, ...edit }),
    onDone,
  })
  return (
    <StepForm form={form}>
      {(draft, errors) => (
        <WeekEditor
          windows={draft.windows}
          error={errors.windows ?? null}
          onChange={(windows) => form.change({ windows })}
        />
      )}
    </StepForm>
  )
}
