import { isLocalDate, type LocalDate } from '@salon/domain'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Input, Select } from '../../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { DateForm } from './date-form.tsx'
import type { DatesProps } from './dates.tsx'

/** Whose date it is and which, and then how it is; what was typed stays when another one was meant. */
export function NewDate({ salonId, staff, today, onDone }: DatesProps & { onDone: () => void }) {
  const t = useMessages(seasonsMessages)
  const localized = useLocalized()
  const [staffId, setStaffId] = useState('')
  const [date, setDate] = useState('')
  /** The last whole date: one that is being corrected is none for a moment. */
  const [chosen, setChosen] = useState<LocalDate | null>(null)

  function choose(typed: string): void {
    setDate(typed)
    if (isLocalDate(typed) && typed >= today) setChosen(typed)
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select label={t.whose} value={staffId} onChange={(event) => setStaffId(event.target.value)}>
          <option value="">{t.salon}</option>
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {localized(name)}
            </option>
          ))}
        </Select>
        <Input
          label={t.date}
          type="date"
          min={today}
          value={date}
          onChange={(event) => choose(event.target.value)}
          className="min-w-0"
        />
      </div>
      {chosen && (
        <div hidden={date !== chosen}>
          <DateForm salonId={salonId} staffId={staffId || undefined} date={chosen} />
        </div>
      )}
      <Button variant="quiet" className="justify-self-start" onClick={onDone}>
        {t.done}
      </Button>
    </div>
  )
}
