import { hasRole, type SalonRole } from '@salon/domain'
import { CalendarDays, ChartColumn, MessageSquareText, Settings, Star, Users, Wallet } from 'lucide-react'

/** The places of a salon's side, each with the lowest role that it is for. */
const PLACES = [
  { to: '/manage/:salonId', label: 'calendar', needs: 'staff', Icon: CalendarDays },
  { to: '/manage/:salonId/clients', label: 'clients', needs: 'staff', Icon: Users },
  { to: '/manage/:salonId/messages', label: 'messages', needs: 'staff', Icon: MessageSquareText },
  { to: '/manage/:salonId/payments', label: 'payments', needs: 'manager', Icon: Wallet },
  { to: '/manage/:salonId/reviews', label: 'reviews', needs: 'manager', Icon: Star },
  { to: '/manage/:salonId/numbers', label: 'numbers', needs: 'manager', Icon: ChartColumn },
  { to: '/manage/:salonId/settings', label: 'settings', needs: 'manager', Icon: Settings },
] as const satisfies { to: string; label: string; needs: SalonRole; Icon: unknown }[]

export type Place = (typeof PLACES)[number]

/** The places that somebody with a role goes to, the most visited first. */
export const placesOf = (role: SalonRole): Place[] => PLACES.filter(({ needs }) => hasRole(role, needs))
