import type { Metadata } from '../store/records.ts'
import type { World } from '../world.ts'

/** The amount to charge, and the metadata that says why it is less than was asked for. */
export interface Price {
  amountMinor: number
  metadata: Metadata
}

/** A shop's coupon for cards that begin with certain digits lowers the price, unless the shop said not to. */
export function applyCoupon(world: World, account: string, price: Price, bin: string | null): Price {
  const coupon = world.store.coupons
    .all()
    .find((candidate) => candidate.account === account && bin?.startsWith(candidate.binPrefix))
  if (!coupon) return price
  return {
    amountMinor: Math.max(1, Math.round((price.amountMinor * (100 - coupon.percentOff)) / 100)),
    metadata: {
      ...price.metadata,
      '#coupon_id': coupon.id,
      '#coupon_code': coupon.code,
      '#coupon_original_amount': price.amountMinor,
    },
  }
}
