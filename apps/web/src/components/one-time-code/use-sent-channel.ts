import type { Channel } from '@salon/domain'
import { useQuery, type QueryState } from '@tanstack/react-query'
import { failureOf } from '../../lib/error-message.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import type { SentCode } from './code-request.ts'

const AGAIN_MS = 5000
/** A minute: vendors report later, too, but by then people have asked for another code. */
const MOST_LOOKS = 12

/**
 * By which channel the code went last, asked for while somebody looks at the screen: when a vendor reports that it did not arrive,
 * another code goes another way.
 */
export function useSentChannel({ challengeId, channel, expiresAt }: SentCode): Channel {
  const trpc = useTRPC()
  const { otpChannel } = useTRPCClient().accounts
  const way = useQuery({
    queryKey: [...trpc.accounts.otpChannel.mutationKey(), challengeId],
    queryFn: () => otpChannel.mutate({ challengeId }),
    initialData: { channel, expiresAt },
    staleTime: AGAIN_MS,
    retry: false,
    refetchInterval: ({ state }) => (isOver(state) || state.data?.channel !== channel ? false : AGAIN_MS),
  })
  return way.data.channel
}

/** Asked often enough, or refused: the challenge was answered or its time is over. */
function isOver({ dataUpdateCount, errorUpdateCount, error }: QueryState<unknown, unknown>): boolean {
  const isRefused = error !== null && failureOf(error).reason !== 'OFFLINE'
  return isRefused || dataUpdateCount + errorUpdateCount >= MOST_LOOKS
}
