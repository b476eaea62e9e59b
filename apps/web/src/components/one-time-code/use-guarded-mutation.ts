import type { UserView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { failureOf } from '../../lib/error-message.ts'
import { useFreshCode } from './use-fresh-code.tsx'

export interface GuardedMutationOptions<Input, Answer> {
  mutationFn: (input: Input) => Promise<Answer>
  onSuccess: (answer: Answer, input: Input) => void
  /** However it went. */
  onSettled?: () => Promise<unknown>
}

/**
 * Something that the server may want a fresh code for: the code is asked for in a dialog, and the same request is sent again
 * once it was right.
 */
export function useGuardedMutation<Input, Answer>(
  user: UserView,
  options: GuardedMutationOptions<Input, Answer>,
) {
  const mutation = useMutation({
    ...options,
    onError: (error) => {
      if (needsCode(error)) freshCode.ask()
    },
  })
  const freshCode = useFreshCode(user, () => {
    if (mutation.variables !== undefined) mutation.mutate(mutation.variables)
  })
  return {
    send: mutation.mutate,
    isBusy: mutation.isPending || freshCode.isBusy,
    /** What stands in the way, other than the code. */
    error: needsCode(mutation.error) ? null : mutation.error,
    /** To be rendered beside whatever window it is used in. */
    dialog: freshCode.dialog,
  }
}

function needsCode(error: unknown): boolean {
  return failureOf(error).reason === 'FRESH_CODE_NEEDED'
}
