import type { PhotosMessages } from './photos.en.ts'

export const photosAr: PhotosMessages = {
  add: 'إضافة صورة',
  addHint: 'بصيغة JPEG أو PNG أو WebP، حتى 12 ميغابايت. ويُزال منها مكان التقاطها.',
  saveFirst: 'احفظ تعديلاتك أو تجاهلها، ثم أضف صورة.',
  full: 'للصالون اثنتا عشرة صورة على الأكثر. أزل صورة لإضافة غيرها.',
  added: 'أُضيفت الصورة.',
  notAPhoto: 'لا يمكن عرض هذا الملف. اختر صورة بصيغة JPEG أو PNG أو WebP لا تقل عن 200 بكسل.',
  none: 'لا صور بعد، وتعرض الصفحة رسمًا من عندنا.',
  cover: 'الغلاف',
  alt: 'وصف الصورة',
  altHint: 'يُقرأ الوصف بصوت مسموع لمن لا يرى الصور من العملاء.',
  photo: (number) => `الصورة ${number}`,
  earlier: (number) => `تقديم الصورة ${number}`,
  later: (number) => `تأخير الصورة ${number}`,
  remove: (number) => `إزالة الصورة ${number}`,
}
