import type { UserView } from '@salon/contract'
import { mayManage, parsePhone, SALON_ROLES, type SalonRole } from '@salon/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PhoneInput } from '../../../../components/phone-input.tsx'
import { useGuardedMutation } from '../../../../components/one-time-code/use-guarded-mutation.ts'
import { Button } from '../../../../components/ui/button.tsx'
import { Card } from '../../../../components/ui/card.tsx'
import { Select } from '../../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { membersMessages } from '../../../../i18n/members.ts'
import { useErrorMessage } from '../../../../lib/error-message.ts'
import { showToast } from '../../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useSubmit } from '../../../../lib/use-submit.ts'

export interface InviteFormProps {
  salonId: string
  user: UserView
  /** Of whoever invites. */
  ownRole: SalonRole
}

/** Asks somebody by her number to join the salon's people. */
export function InviteForm({ salonId, user, ownRole }: InviteFormProps) {
  const t = useMessages(membersMessages)
  const manage = useMessages(manageMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { members } = useTRPCClient().salons.manage
  const [phone, setPhone] = useState('')
  const localized = useLocalized()
  const [role, setRole] = useState<SalonRole>('staff')
  const [staffId, setStaffId] = useState('')
  const team = useQuery(trpc.salons.manage.staff.list.queryOptions({ salonId }))
  const nobodys = team.data?.staff.filter(
    ({ id, isActive }) => isActive && !team.data.members.some((member) => member.staffId === id),
  )
  const [isPhoneWrong, setIsPhoneWrong] = useState(false)
  const invite = useGuardedMutation(user, {
    mutationFn: (typed: { phone: string; role: SalonRole; staffId?: string }) =>
      members.invite.mutate({ salonId, ...typed }),
    onSuccess({ isTold }) {
      setPhone('')
      setStaffId('')
      showToast(isTold ? t.sent : t.notTold, isTold ? 'success' : 'error')
    },
    onSettled: () => queryClient.invalidateQueries(trpc.salons.manage.members.pathFilter()),
  })

  const submit = useSubmit(() => {
    const isWrong = !parsePhone(phone)
    setIsPhoneWrong(isWrong)
    if (!isWrong) invite.send({ phone: phone.trim(), role, ...(staffId && { staffId }) })
  })

  return (
    <Card className="p-5 sm:p-6">
      <form onSubmit={submit} noValidate className="grid gap-5">
        <PhoneInput
          label={t.phone}
          hint={t.phoneHint}
          error={isPhoneWrong ? t.phoneWrong : invite.error && message(invite.error)}
          value={phone}
          onChange={setPhone}
        />
        <Select
          label={t.role}
          hint={t.roleTexts[role]}
          value={role}
          onChange={(event) => setRole(SALON_ROLES.find((each) => each === event.target.value) ?? role)}
        >
          {SALON_ROLES.filter((each) => mayManage(ownRole, each)).map((each) => (
            <option key={each} value={each}>
              {manage.roles[each]}
            </option>
          ))}
        </Select>
        <Select
          label={t.whoInTeam}
          hint={t.whoInTeamHint}
          value={staffId}
          onChange={({ target }) => setStaffId(target.value)}
        >
          <option value="">{t.nobodyInTeam}</option>
          {nobodys?.map(({ id, name }) => (
            <option key={id} value={id}>
              {localized(name)}
            </option>
          ))}
        </Select>
        <Button type="submit" isBusy={invite.isBusy} className="justify-self-start">
          {t.send}
        </Button>
      </form>
      {invite.dialog}
    </Card>
  )
}
