import type { SalonProfileSettings } from '@salon/contract'
import { findSalonTexts, updateSalonTexts } from '@salon/db'
import type { SettingsSection } from './edit-settings.ts'

/** How a salon presents itself in both languages, and where it is. */
export const salonProfileSection: SettingsSection<SalonProfileSettings> = {
  action: 'salon_profile_changed',
  // the number of a small salon is somebody's own
  personal: ['phone'],
  async find(db, { salonId }) {
    const row = await findSalonTexts(db, salonId)
    return (
      row && {
        name: { ar: row.nameAr, en: row.nameEn },
        about: { ar: row.aboutAr, en: row.aboutEn },
        district: { ar: row.districtAr, en: row.districtEn },
        address: { ar: row.addressAr, en: row.addressEn },
        latitude: row.latitude,
        longitude: row.longitude,
        ...(row.phone !== null && { phone: row.phone }),
      }
    )
  },
  update: (trx, { salonId }, { name, about, district, address, phone, ...place }) =>
    updateSalonTexts(trx, salonId, {
      ...{ nameAr: name.ar, nameEn: name.en, aboutAr: about.ar, aboutEn: about.en },
      ...{ districtAr: district.ar, districtEn: district.en },
      ...{ addressAr: address.ar, addressEn: address.en },
      ...place,
      phone: phone ?? null,
    }),
}
