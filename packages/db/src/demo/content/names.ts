import type { Localized } from '@salon/domain'

/** First names only, Arabic and English; nobody's in particular. */
export const WOMEN_NAMES: readonly Localized[] = pairs(`
  نوف Nouf, ريم Reem, سارة Sarah, لمى Lama, هند Hind, دانة Danah, أمل Amal, منى Mona, جواهر Jawaher, شهد Shahad,
  لينا Lina, رهف Rahaf, غادة Ghada, العنود Alanoud, بشاير Bashayer, روان Rawan, مها Maha, وعد Waad, ندى Nada, حنين Haneen,
  أروى Arwa, ديمة Deema, نورة Noura, هيا Haya, جود Joud, رنا Rana, سلمى Salma, ميس Mays, يارا Yara, رغد Raghad,
  عبير Abeer, لجين Lujain, شذى Shatha, تهاني Tahani, أفنان Afnan, ود Wid, مرام Maram, خلود Khulood, ربى Ruba, سمر Samar
`)

export const MEN_NAMES: readonly Localized[] = pairs(`
  فهد Fahad, سعود Saud, تركي Turki, ماجد Majed, بدر Badr, نواف Nawaf, يزيد Yazeed, راكان Rakan, سلطان Sultan, عمر Omar,
  زياد Ziyad, أنس Anas, هشام Hisham, وليد Waleed, مازن Mazen, باسل Basel, ريان Rayan, طارق Tariq, سامي Sami, نايف Naif,
  عادل Adel, حاتم Hatem, مشاري Mishari, ثامر Thamer, ياسر Yasser, كريم Kareem, أيمن Ayman, جاسم Jassim, معتز Moataz, لؤي Loay
`)

function pairs(list: string): Localized[] {
  return list.split(',').map((pair) => {
    const [ar = '', en = ''] = pair.trim().split(' ')
    return { ar, en }
  })
}
