import type { BookingRulesSettings } from '@salon/contract'
import { findBookingRules, updateBookingRules } from '@salon/db'
import type { SettingsSection } from './edit-settings.ts'

/** Which bookings a salon takes: how soon, how far ahead, at which times, and whether it confirms them itself. */
export const bookingRulesSection: SettingsSection<BookingRulesSettings> = {
  action: 'booking_rules_changed',
  async find(db, { salonId }) {
    const row = await findBookingRules(db, salonId)
    if (!row) return undefined
    const { slotStepMinutes: stepMinutes, ...rules } = row
    return { stepMinutes, ...rules }
  },
  update: (trx, { salonId }, { stepMinutes: slotStepMinutes, ...rules }) =>
    updateBookingRules(trx, salonId, { slotStepMinutes, ...rules }),
}
