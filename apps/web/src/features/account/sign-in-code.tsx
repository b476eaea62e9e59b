import type { PhoneNumber } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import { useSession } from '../../lib/use-session.ts'
import type { SentCode } from '../../components/one-time-code/code-request.ts'
import { CodeStep } from '../../components/one-time-code/code-step.tsx'
import { useAdoptLocale } from './use-adopt-locale.ts'
import { useRequestCode } from './use-request-code.ts'

export interface SignInCodeProps {
  phone: PhoneNumber
  challenge: SentCode
  /** Chosen from the demo's people: the code fills itself in. */
  isDemoLogin: boolean
  onResent: (challenge: SentCode) => void
  onChangeNumber: () => void
  onSignedIn: (isNewUser: boolean) => void
}

/** The code that signs in. */
export function SignInCode(props: SignInCodeProps) {
  const { phone, challenge, isDemoLogin, onResent, onChangeNumber, onSignedIn } = props
  const { challengeId } = challenge
  const trpc = useTRPC()
  const session = useSession()
  const adoptLocale = useAdoptLocale()
  const request = useRequestCode((_phone, next) => onResent(next))
  const verify = useMutation(
    trpc.accounts.verifyOtp.mutationOptions({
      onSuccess: (access) => {
        session.signIn(access)
        void adoptLocale(access.user)
      },
    }),
  )
  const send = (code: string, onRefused: () => void) =>
    verify.mutate(
      { challengeId, code },
      { onSuccess: (access) => onSignedIn(access.isNewUser), onError: onRefused },
    )
  return (
    <CodeStep
      phone={phone}
      challenge={challenge}
      isFilledIn={isDemoLogin}
      check={{ isPending: verify.isPending, error: verify.error, send }}
      resend={{ ...request, send: (channel) => request.send(phone, channel) }}
      onChangeNumber={onChangeNumber}
    />
  )
}
