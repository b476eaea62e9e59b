import { sql, type Kysely } from 'kysely'

/** Key, names, latitude and longitude of the middle; in the order in which they are offered. */
const CITIES: readonly [key: string, ar: string, en: string, latitude: number, longitude: number][] = [
  ['riyadh', 'الرياض', 'Riyadh', 24.7136, 46.6753],
  ['jeddah', 'جدة', 'Jeddah', 21.5433, 39.1728],
  ['makkah', 'مكة المكرمة', 'Makkah', 21.4225, 39.8262],
  ['madinah', 'المدينة المنورة', 'Madinah', 24.4672, 39.6111],
  ['dammam', 'الدمام', 'Dammam', 26.4207, 50.0888],
  ['khobar', 'الخبر', 'Khobar', 26.2794, 50.2083],
  ['taif', 'الطائف', 'Taif', 21.2703, 40.4158],
  ['ahsa', 'الأحساء', 'Al Ahsa', 25.3647, 49.5876],
  ['buraydah', 'بريدة', 'Buraydah', 26.326, 43.975],
  ['tabuk', 'تبوك', 'Tabuk', 28.3998, 36.5715],
  ['khamis_mushait', 'خميس مشيط', 'Khamis Mushait', 18.3, 42.7333],
  ['abha', 'أبها', 'Abha', 18.2164, 42.5053],
  ['hail', 'حائل', 'Hail', 27.5219, 41.6907],
  ['hafar_al_batin', 'حفر الباطن', 'Hafar Al Batin', 28.4328, 45.9708],
  ['jubail', 'الجبيل', 'Jubail', 27.0174, 49.6225],
  ['kharj', 'الخرج', 'Al Kharj', 24.1554, 47.3346],
  ['qatif', 'القطيف', 'Qatif', 26.5654, 50.0089],
  ['najran', 'نجران', 'Najran', 17.4933, 44.1277],
  ['yanbu', 'ينبع', 'Yanbu', 24.0895, 38.0618],
  ['jazan', 'جازان', 'Jazan', 16.8892, 42.5511],
  ['dhahran', 'الظهران', 'Dhahran', 26.2886, 50.114],
  ['unaizah', 'عنيزة', 'Unaizah', 26.0879, 43.9637],
  ['arar', 'عرعر', 'Arar', 30.9753, 41.0381],
  ['sakaka', 'سكاكا', 'Sakaka', 29.9697, 40.2064],
  ['baha', 'الباحة', 'Al Baha', 20.0129, 41.4677],
  ['bisha', 'بيشة', 'Bisha', 20.0005, 42.6052],
  ['qurayyat', 'القريات', 'Al Qurayyat', 31.3318, 37.3428],
  ['rass', 'الرس', 'Ar Rass', 25.8694, 43.4973],
  ['diriyah', 'الدرعية', 'Diriyah', 24.7341, 46.5756],
  ['zulfi', 'الزلفي', 'Az Zulfi', 26.2995, 44.8154],
  ['majmaah', 'المجمعة', 'Al Majmaah', 25.911, 45.3567],
  ['dawadmi', 'الدوادمي', 'Ad Dawadmi', 24.5077, 44.3924],
  ['khafji', 'الخفجي', 'Khafji', 28.4391, 48.4913],
  ['rabigh', 'رابغ', 'Rabigh', 22.7986, 39.0349],
  ['sabya', 'صبيا', 'Sabya', 17.1495, 42.6254],
  ['abu_arish', 'أبو عريش', 'Abu Arish', 16.9689, 42.8325],
  ['alula', 'العلا', 'AlUla', 26.6085, 37.9232],
  ['turaif', 'طريف', 'Turaif', 31.6725, 38.6637],
  ['afif', 'عفيف', 'Afif', 23.9065, 42.9172],
  ['umluj', 'أملج', 'Umluj', 25.0213, 37.2685],
]

const CATEGORIES: readonly [key: string, ar: string, en: string][] = [
  ['hair', 'قص وتصفيف', 'Cut and styling'],
  ['color', 'صبغ وخصل', 'Hair color'],
  ['hair_care', 'علاج الشعر', 'Hair treatments'],
  ['nails', 'أظافر', 'Nails'],
  ['makeup', 'مكياج', 'Makeup'],
  ['brows_lashes', 'حواجب ورموش', 'Brows and lashes'],
  ['skincare', 'عناية بالبشرة', 'Skincare'],
  ['hair_removal', 'إزالة الشعر', 'Hair removal'],
  ['massage', 'مساج', 'Massage'],
  ['hammam', 'حمام مغربي', 'Moroccan bath'],
  ['henna', 'حناء', 'Henna'],
  ['bridal', 'عرائس', 'Bridal'],
  ['barber', 'حلاقة', 'Haircuts for men'],
  ['beard', 'لحية', 'Beard'],
  ['kids_cut', 'قص شعر الأطفال', 'Kids’ haircuts'],
  ['kids_style', 'تسريحات ودلال', 'Kids’ styling'],
]

/** Every installation needs these; rows that are there already stay as they are. */
export async function up(db: Kysely<never>): Promise<void> {
  const cities = CITIES.map(
    ([key, ar, en, latitude, longitude], position) =>
      sql`(${key}, ${ar}, ${en}, ${latitude}::float8, ${longitude}::float8, ${position}::int)`,
  )
  await sql`insert into cities (key, name_ar, name_en, latitude, longitude, position)
    values ${sql.join(cities)} on conflict do nothing`.execute(db)
  const categories = CATEGORIES.map(
    ([key, ar, en], position) => sql`(${key}, ${ar}, ${en}, ${position}::int)`,
  )
  await sql`insert into categories (key, name_ar, name_en, position)
    values ${sql.join(categories)} on conflict do nothing`.execute(db)
}
