import { MAX_ABSENCE_REASON, type StaffListView } from '@salon/contract'
import { isLocalDate } from '@salon/domain'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Card } from '../../../../components/ui/card.tsx'
import { Input, Select } from '../../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { useSubmit } from '../../../../lib/use-submit.ts'
import { useUnsavedChanges } from '../../../../lib/use-unsaved-changes.ts'
import { Impact } from '../impact/impact.tsx'
import { type AbsenceDraft, EMPTY_ABSENCE, readAbsence } from './absence-draft.ts'
import { useAddAbsence } from './use-add-absence.ts'

export interface TeamProps {
  salonId: string
  staff: StaffListView['staff']
  timeZone: string
}

/** A new absence of somebody who works there. */
export function AbsenceForm({ salonId, staff, timeZone }: TeamProps) {
  const t = useMessages(setUpMessages)
  const message = useErrorMessage()
  const localized = useLocalized()
  const [draft, setDraft] = useState(EMPTY_ABSENCE)
  const [isChecked, setIsChecked] = useState(false)
  const absence = useAddAbsence(() => {
    setDraft(EMPTY_ABSENCE)
    setIsChecked(false)
  })
  useUnsavedChanges(Object.values(draft).some((typed) => typed !== ''))
  const stretch = readAbsence(draft, timeZone)
  const wrongDay = isChecked && !stretch ? (isLocalDate(draft.fromDate) ? 'toDate' : 'fromDate') : null
  const staffId = draft.staffId || (staff[0]?.id ?? '')

  function change(changes: Partial<AbsenceDraft>): void {
    absence.forget()
    setDraft((before) => ({ ...before, ...changes }))
  }

  const submit = useSubmit(() => {
    setIsChecked(true)
    if (stretch) absence.make({ salonId, staffId, ...stretch, reason: draft.reason.trim() })
  })

  const field = (label: string, name: keyof AbsenceDraft, type: 'date' | 'time') => (
    <Input
      label={label}
      type={type}
      error={wrongDay === name ? t.absenceWrong : null}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      className="min-w-0 content-start"
    />
  )

  return (
    <Card className="p-5 sm:p-6">
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Select
          label={t.whoIsAway}
          value={staffId}
          onChange={(event) => change({ staffId: event.target.value })}
        >
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {localized(name)}
            </option>
          ))}
        </Select>
        <p className="text-sm text-muted">{t.wholeDays}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {field(t.firstDay, 'fromDate', 'date')}
          {field(t.fromTime, 'fromTime', 'time')}
          {field(t.lastDay, 'toDate', 'date')}
          {field(t.toTime, 'toTime', 'time')}
        </div>
        <Input
          label={t.absenceReason}
          hint={t.absenceReasonHint}
          maxLength={MAX_ABSENCE_REASON}
          autoComplete="off"
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <Impact change={absence} salonId={salonId} onBack={absence.forget} />
        {absence.error && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(absence.error)}
          </p>
        )}
        {!absence.hit && (
          <Button type="submit" isBusy={absence.isBusy} className="justify-self-start">
            {t.addAbsence}
          </Button>
        )}
      </form>
    </Card>
  )
}
