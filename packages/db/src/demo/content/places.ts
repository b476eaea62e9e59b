import type { CityContent, DistrictContent } from './types.ts'

export const CITIES: readonly CityContent[] = [
  { key: 'riyadh', name: { ar: 'الرياض', en: 'Riyadh' }, latitude: 24.7136, longitude: 46.6753 },
  { key: 'jeddah', name: { ar: 'جدة', en: 'Jeddah' }, latitude: 21.5433, longitude: 39.1728 },
  { key: 'makkah', name: { ar: 'مكة المكرمة', en: 'Makkah' }, latitude: 21.4225, longitude: 39.8262 },
  { key: 'madinah', name: { ar: 'المدينة المنورة', en: 'Madinah' }, latitude: 24.4672, longitude: 39.6111 },
  { key: 'dammam', name: { ar: 'الدمام', en: 'Dammam' }, latitude: 26.4207, longitude: 50.0888 },
  { key: 'khobar', name: { ar: 'الخبر', en: 'Khobar' }, latitude: 26.2794, longitude: 50.2083 },
]

/** Districts by a key of their own: several cities have one of the same name. */
export const DISTRICTS: Readonly<Record<string, DistrictContent>> = {
  'riyadh-malqa': district('riyadh', 'الملقا', 'Al Malqa', 24.81, 46.608),
  'riyadh-narjis': district('riyadh', 'النرجس', 'An Narjis', 24.864, 46.665),
  'riyadh-yasmin': district('riyadh', 'الياسمين', 'Al Yasmin', 24.823, 46.643),
  'riyadh-hittin': district('riyadh', 'حطين', 'Hittin', 24.764, 46.601),
  'riyadh-olaya': district('riyadh', 'العليا', 'Al Olaya', 24.6906, 46.685),
  'riyadh-qurtubah': district('riyadh', 'قرطبة', 'Qurtubah', 24.811, 46.738),
  'riyadh-rawdah': district('riyadh', 'الروضة', 'Ar Rawdah', 24.737, 46.768),
  'riyadh-sahafah': district('riyadh', 'الصحافة', 'As Sahafah', 24.804, 46.64),
  'riyadh-nakheel': district('riyadh', 'النخيل', 'An Nakheel', 24.749, 46.623),
  'riyadh-malaz': district('riyadh', 'الملز', 'Al Malaz', 24.664, 46.735),
  'riyadh-sulimaniyah': district('riyadh', 'السليمانية', 'As Sulimaniyah', 24.701, 46.701),
  'riyadh-aqiq': district('riyadh', 'العقيق', 'Al Aqiq', 24.774, 46.629),
  'jeddah-shati': district('jeddah', 'الشاطئ', 'Ash Shati', 21.598, 39.108),
  'jeddah-obhur': district('jeddah', 'أبحر الشمالية', 'Obhur Ash Shamaliyah', 21.759, 39.118),
  'jeddah-hamra': district('jeddah', 'الحمراء', 'Al Hamra', 21.529, 39.164),
  'jeddah-salamah': district('jeddah', 'السلامة', 'As Salamah', 21.592, 39.15),
  'jeddah-basatin': district('jeddah', 'البساتين', 'Al Basatin', 21.687, 39.129),
  'jeddah-rawdah': district('jeddah', 'الروضة', 'Ar Rawdah', 21.565, 39.156),
  'jeddah-murjan': district('jeddah', 'المرجان', 'Al Murjan', 21.686, 39.112),
  'jeddah-faisaliyah': district('jeddah', 'الفيصلية', 'Al Faisaliyah', 21.571, 39.176),
  'jeddah-safa': district('jeddah', 'الصفا', 'As Safa', 21.584, 39.208),
  'jeddah-naim': district('jeddah', 'النعيم', 'An Naim', 21.623, 39.156),
  'makkah-aziziyah': district('makkah', 'العزيزية', 'Al Aziziyah', 21.405, 39.87),
  'makkah-shawqiyah': district('makkah', 'الشوقية', 'Ash Shawqiyah', 21.373, 39.793),
  'makkah-awali': district('makkah', 'العوالي', 'Al Awali', 21.356, 39.896),
  'makkah-nasim': district('makkah', 'النسيم', 'An Nasim', 21.381, 39.885),
  'makkah-zahir': district('makkah', 'الزاهر', 'Az Zahir', 21.443, 39.805),
  'madinah-quba': district('madinah', 'قباء', 'Quba', 24.439, 39.617),
  'madinah-aziziyah': district('madinah', 'العزيزية', 'Al Aziziyah', 24.452, 39.535),
  'madinah-khalidiyah': district('madinah', 'الخالدية', 'Al Khalidiyah', 24.465, 39.65),
  'madinah-sultanah': district('madinah', 'سلطانة', 'Sultanah', 24.486, 39.585),
  'madinah-awali': district('madinah', 'العوالي', 'Al Awali', 24.44, 39.64),
  'dammam-shati': district('dammam', 'الشاطئ', 'Ash Shati', 26.466, 50.118),
  'dammam-faisaliyah': district('dammam', 'الفيصلية', 'Al Faisaliyah', 26.4, 50.06),
  'dammam-mazruiyah': district('dammam', 'المزروعية', 'Al Mazruiyah', 26.442, 50.105),
  'dammam-jalawiyah': district('dammam', 'الجلوية', 'Al Jalawiyah', 26.437, 50.084),
  'khobar-ulaya': district('khobar', 'العليا', 'Al Ulaya', 26.301, 50.19),
  'khobar-kurnaish': district('khobar', 'الكورنيش', 'Al Kurnaish', 26.295, 50.219),
  'khobar-yarmuk': district('khobar', 'اليرموك', 'Al Yarmuk', 26.292, 50.206),
  'khobar-aqrabiyah': district('khobar', 'العقربية', 'Al Aqrabiyah', 26.3, 50.188),
  'khobar-hizam': district('khobar', 'الحزام الأخضر', 'Al Hizam Al Akhdar', 26.303, 50.199),
}

function district(
  city: DistrictContent['city'],
  ar: string,
  en: string,
  latitude: number,
  longitude: number,
): DistrictContent {
  return { city, name: { ar, en }, latitude, longitude }
}
