import { useState } from 'react'
import { Select } from '../../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { SetUpExport } from '../../exports/set-up-export.tsx'
import { useStaff } from '../use-staff.ts'
import { KeptForm } from '../kept-form.tsx'
import { SetUpPage } from '../set-up-page.tsx'
import { HoursForm } from './hours-form.tsx'

/** When a salon is open in an ordinary week, and when its people work. */
export function HoursPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/hours')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.hours} text={t.partTexts.hours}>
      {(membership, user) => (
        <>
          <Hours salonId={salonId} />
          <SetUpExport membership={membership} user={user} table="hours" />
        </>
      )}
    </SetUpPage>
  )
}

function Hours({ salonId }: { salonId: string }) {
  const t = useMessages(setUpMessages)
  const localized = useLocalized()
  const { data: staff = [] } = useStaff(salonId)
  const [staffId, setStaffId] = useState('')
  return (
    <>
      <Select label={t.whoseHours} value={staffId} onChange={(event) => setStaffId(event.target.value)}>
        <option value="">{t.hoursOfSalon}</option>
        {staff.map(({ id, name }) => (
          <option key={id} value={id}>
            {localized(name)}
          </option>
        ))}
      </Select>
      {['', ...staff.map(({ id }) => id)].map((id) => (
        <KeptForm key={id} isOpen={id === staffId}>
          <HoursForm salonId={salonId} {...(id && { staffId: id })} />
        </KeptForm>
      ))}
    </>
  )
}
