import type { PhoneNumber } from '@salon/domain'
import { useState } from 'react'
import type { SentCode } from '../../components/one-time-code/code-request.ts'
import { forgetCode, keepCode, readKeptCode } from './kept-code.ts'
import { NameStep } from './name-step.tsx'
import { PhoneStep } from './phone-step.tsx'
import { SignInCode } from './sign-in-code.tsx'

/** Where somebody stands who signs in. Steps back keep what was typed. */
type Step =
  | { name: 'phone' }
  | { name: 'code'; phone: PhoneNumber; challenge: SentCode; isDemoLogin: boolean }
  | { name: 'name' }

/**
 * Signing in: a number, its code, and a name for those who are new. For a page or a dialog. A code that was asked for in this tab can
 * still be entered when it is opened anew.
 */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [step, setStep] = useState<Step>(firstStep)
  const [typedPhone, setTypedPhone] = useState('')

  switch (step.name) {
    case 'phone':
      return (
        <PhoneStep
          typed={typedPhone}
          onType={setTypedPhone}
          onSent={(phone, challenge, isDemoLogin) => {
            keepCode({ phone, challenge })
            setStep({ name: 'code', phone, challenge, isDemoLogin })
          }}
        />
      )
    case 'code':
      return (
        <SignInCode
          key={step.challenge.challengeId}
          phone={step.phone}
          challenge={step.challenge}
          isDemoLogin={step.isDemoLogin}
          onResent={(challenge) => {
            keepCode({ phone: step.phone, challenge })
            setStep({ ...step, challenge, isDemoLogin: false })
          }}
          onChangeNumber={() => setStep({ name: 'phone' })}
          onSignedIn={(isNewUser) => {
            forgetCode()
            if (isNewUser) setStep({ name: 'name' })
            else onSignedIn()
          }}
        />
      )
    case 'name':
      return <NameStep onDone={onSignedIn} />
  }
}

function firstStep(): Step {
  const kept = readKeptCode(new Date())
  return kept ? { name: 'code', ...kept, isDemoLogin: false } : { name: 'phone' }
}
