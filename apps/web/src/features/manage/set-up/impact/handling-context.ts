import type { AffectedBookingView } from '@salon/contract'
import { createContext, use } from 'react'
import type { Handlings } from './handling.ts'

type StartHandling = (bookings: readonly AffectedBookingView[], handlings: Handlings) => void

/** Set by the page, which outlives the form that made the change. */
export const HandlingContext = createContext<StartHandling | null>(null)

/**
 * Handles bookings over the page, once the change that hits them is made. What hits none may stand on pages of another kind, where
 * there is nobody to call.
 */
export function useStartHandling(): StartHandling {
  return use(HandlingContext) ?? refuse
}

function refuse(): never {
  throw new Error('No page of the set-up around this')
}
