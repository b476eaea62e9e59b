import type { Localized } from '@salon/domain'

/** Somebody to try the product as. Outside a demo these numbers are nobody's. */
export interface DemoLogin {
  role: 'customer' | 'stylist' | 'owner' | 'admin'
  /** E.164 */
  phone: string
  name: Localized
}

export const DEMO_CUSTOMER: DemoLogin = {
  role: 'customer',
  phone: '+966500000001',
  name: { ar: 'عميلة تجريبية ١', en: 'Demo customer 1' },
}
/** Works in the first salon. */
export const DEMO_STYLIST: DemoLogin = {
  role: 'stylist',
  phone: '+966500000002',
  name: { ar: 'مصففة تجريبية', en: 'Demo stylist' },
}
/** Owns the first salon and its branch. */
export const DEMO_OWNER: DemoLogin = {
  role: 'owner',
  phone: '+966500000003',
  name: { ar: 'مالكة تجريبية', en: 'Demo owner' },
}

/** Reviews the platform's salons. */
export const DEMO_ADMIN: DemoLogin = {
  role: 'admin',
  phone: '+966500000004',
  name: { ar: 'مراجعة تجريبية', en: 'Demo reviewer' },
}

export const DEMO_LOGINS: readonly DemoLogin[] = [DEMO_CUSTOMER, DEMO_STYLIST, DEMO_OWNER, DEMO_ADMIN]
