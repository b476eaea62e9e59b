import { useState } from 'react'
import { Select } from '../../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { HoursForm } from '../hours/hours-form.tsx'
import { KeptForm } from '../kept-form.tsx'
import { useStaff } from '../use-staff.ts'

export interface PersonHoursProps {
  salonId: string
  seasonId: string
}

/** The hours that one person has of her own in a season. */
export function PersonHours({ salonId, seasonId }: PersonHoursProps) {
  const t = useMessages(seasonsMessages)
  const localized = useLocalized()
  const { data: staff = [] } = useStaff(salonId)
  const [staffId, setStaffId] = useState('')
  return (
    <>
      <Select label={t.ofPerson} value={staffId} onChange={(event) => setStaffId(event.target.value)}>
        <option value="">{t.chooseWho}</option>
        {staff.map(({ id, name }) => (
          <option key={id} value={id}>
            {localized(name)}
          </option>
        ))}
      </Select>
      {staff.map(({ id }) => (
        <KeptForm key={id} isOpen={id === staffId}>
          <HoursForm salonId={salonId} staffId={id} seasonId={seasonId} choices={t.seasonChoices} />
        </KeptForm>
      ))}
    </>
  )
}
