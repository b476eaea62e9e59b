import type { BookingView, VisitLineInput } from '@salon/contract'

/** A booked visit as it was asked for: who was "anyone" is anyone again. */
export function bookedLines(booking: BookingView): VisitLineInput[] {
  return booking.lines.map(({ serviceId, variantId, addOns, staff, staffChosen }) => ({
    serviceId,
    ...(variantId && { variantId }),
    ...(addOns.length > 0 && { addOnIds: addOns.map((addOn) => addOn.id) }),
    ...(staffChosen && { staffId: staff.id }),
  }))
}
