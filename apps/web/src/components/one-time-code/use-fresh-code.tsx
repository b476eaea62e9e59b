import type { UserView } from '@salon/contract'
import type { Channel } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import type { SentCode } from './code-request.ts'
import { FreshCodeDialog } from './fresh-code-dialog.tsx'

export interface FreshCode {
  isBusy: boolean
  /** Sends a code to the person's own phone and asks for it; `onProved` goes on with what needed it. */
  ask: () => void
  /** To be rendered wherever this is used. */
  dialog: ReactNode
}

/** For what the server refuses with `FRESH_CODE_NEEDED`. */
export function useFreshCode(user: UserView, onProved: () => void): FreshCode {
  const trpc = useTRPC()
  const message = useErrorMessage()
  const [challenge, setChallenge] = useState<SentCode | null>(null)
  const request = useMutation(
    trpc.accounts.requestFreshCode.mutationOptions({
      // unless another is chosen it goes by the one that her messages go by
      onSuccess: (sent, { channel = user.preferredChannel }) =>
        setChallenge({ ...sent, askedChannel: channel }),
      onError: (error) => {
        // once the dialog is open it says so itself
        if (!challenge) showToast(message(error), 'error')
      },
    }),
  )
  const close = () => {
    setChallenge(null)
    request.reset()
  }
  return {
    isBusy: request.isPending && !challenge,
    ask: () => request.mutate({}),
    dialog: challenge && (
      <FreshCodeDialog
        key={challenge.challengeId}
        phone={user.phone}
        challenge={challenge}
        resend={{
          isBusy: request.isPending,
          error: request.error,
          send: (channel: Channel) => request.mutate({ channel }),
        }}
        onClose={close}
        onProved={() => {
          close()
          onProved()
        }}
      />
    ),
  }
}
