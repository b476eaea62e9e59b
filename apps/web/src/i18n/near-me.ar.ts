import type { NearMeMessages } from './near-me.en.ts'

export const nearMeAr: NearMeMessages = {
  title: 'صالونات بالقرب منك',
  text: 'سيسألك المتصفح هل تسمح لهذا الموقع بمعرفة مكانك. نستخدم موقعك لترتيب الصالونات بحسب المسافة لا غير: نقرّبه إلى نحو مئة متر، ولا يحفظه الخادم.',
  go: 'استخدام موقعي',
  no: 'ليس الآن',
}
