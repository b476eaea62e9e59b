import type { Localized } from '@salon/domain'
import { queryOptions, useQuery } from '@tanstack/react-query'

/** What GET /dev/demo answers; the route exists only where demo data and the console provider do. */
export interface Demo {
  enabled: boolean
  logins: { role: 'customer' | 'stylist' | 'owner'; phone: string; name: Localized }[]
}

/** What the console provider would have sent, newest first. */
export interface DemoMessage {
  to: string
  channel: string
  body: string
  code?: string
  at: string
}

const NO_DEMO: Demo = { enabled: false, logins: [] }

async function fetchDev<T>(path: string, whenMissing: T): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' } })
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return whenMissing
  return response.json()
}

const demoOptions = queryOptions({
  queryKey: ['demo'],
  queryFn: () => fetchDev('/dev/demo', NO_DEMO),
  staleTime: Infinity,
})

/** The demo's logins. Pages that need it ask the server; elsewhere it is only read when known already. */
export function useDemo({ isNeeded }: { isNeeded: boolean }): Demo {
  return useQuery({ ...demoOptions, enabled: isNeeded }).data ?? NO_DEMO
}

/** The demo's messages, all or to one number, looked up again every few seconds. */
export function useDemoMessages({ to, isNeeded }: { to?: string; isNeeded: boolean }) {
  return useQuery({
    queryKey: ['demo', 'messages', to ?? 'all'],
    queryFn: () => fetchDev<DemoMessage[]>(`/dev/messages${to ? `?to=${encodeURIComponent(to)}` : ''}`, []),
    enabled: isNeeded,
    refetchInterval: 3_000,
  })
}
