import { CalendarHeart, CircleUserRound, Heart, Search } from 'lucide-react'

/** The app's main places, as the header and the tab bar have them. */
export const navItems = [
  { to: '/', label: 'search', Icon: Search },
  { to: '/bookings', label: 'myBookings', Icon: CalendarHeart },
  { to: '/favourites', label: 'favourites', Icon: Heart },
  { to: '/account', label: 'account', Icon: CircleUserRound },
] as const
