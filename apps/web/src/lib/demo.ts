import type { Channel, Instant, Localized } from '@salon/domain'
import { queryOptions, useQuery } from '@tanstack/react-query'

/** What GET /dev/demo answers; the route exists only where demo data and the console provider do. */
export interface Demo {
  enabled: boolean
  logins: { role: 'customer' | 'stylist' | 'owner' | 'admin'; phone: string; name: Localized }[]
}

/** What the console provider would have sent, newest first. */
export interface DemoMessage {
  to: string
  channel: Channel
  body: string
  code?: string
  at: Instant
}

const NO_DEMO: Demo = { enabled: false, logins: [] }

async function fetchDev<T>(path: string, whenMissing: T): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' } })
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return whenMissing
  const answer: T = await response.json()
  return answer
}

const demoOptions = queryOptions({
  queryKey: ['demo'],
  queryFn: () => fetchDev('/dev/demo', NO_DEMO),
  staleTime: Infinity,
})

/**
 * The demo's logins, `undefined` until known. Pages that need them ask the server; elsewhere they are only read when
 * they are known already.
 */
export function useDemo({ isNeeded }: { isNeeded: boolean }): Demo | undefined {
  return useQuery({ ...demoOptions, enabled: isNeeded }).data
}

/** The demo's messages, all or to one number, looked up again every few seconds. */
export function useDemoMessages({ to, isNeeded }: { to?: string; isNeeded: boolean }) {
  return useQuery({
    queryKey: ['demo', 'messages', to ?? 'all'],
    queryFn: () => fetchDev<DemoMessage[]>(`/dev/messages${to ? `?to=${encodeURIComponent(to)}` : ''}`, []),
    enabled: isNeeded,
    staleTime: 0,
    refetchInterval: 3_000,
  })
}
