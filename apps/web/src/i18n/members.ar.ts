import type { MembersMessages } from './members.en.ts'

export const membersAr: MembersMessages = {
  team: 'الفريق',
  roleTexts: {
    staff: 'يرى التقويم والعملاء ويسجّل الحجوزات.',
    manager: 'ويضبط إعدادات الصالون ويرى المدفوعات أيضًا.',
    owner: 'له كل الصلاحيات، ومنها تحديد أعضاء الفريق.',
  },
  noName: 'بلا اسم',
  you: 'أنت',
  role: 'الدور',
  roleOf: (name) => `دور ${name}`,
  roleChanged: 'تغيّر الدور.',
  remove: (name) => `إزالة ${name}`,
  removeText: (name) => `لن يرى ${name} شيئًا من إدارة الصالون من هذه اللحظة، وتبقى الحجوزات كما هي.`,
  removeConfirm: 'إزالة من الفريق',
  removed: 'تمت الإزالة من الفريق.',
  back: 'رجوع',

  pending: 'بانتظار الرد',
  until: (date) => `حتى ${date}`,
  withdraw: (phone) => `سحب الدعوة المرسلة إلى ${phone}`,
  withdrawn: 'سُحبت الدعوة.',

  invite: 'دعوة عضو جديد',
  phone: 'رقم الجوال',
  phoneHint: 'تصل رسالة إلى هذا الرقم، ولصاحبه أن يقبل الدعوة خلال سبعة أيام بعد الدخول به.',
  phoneWrong: 'أدخل رقم جوال سعوديًا يبدأ بـ 05.',
  whoInTeam: 'من سيكون في الفريق؟',
  whoInTeamHint: 'بعد قبول الدعوة يُفتح التقويم على عمود صاحبها في الفريق.',
  nobodyInTeam: 'لا أحد بعد',
  asInTeam: (name) => `في الفريق: ${name}`,
  send: 'إرسال الدعوة',
  sent: 'أُرسلت الدعوة.',
  notTold: 'الدعوة قائمة، لكن تعذّر إرسال الرسالة. اطلب من صاحب الرقم الدخول به.',

  invitedTitle: 'لديك دعوة',
  invitedAs: (salon, role) => `يدعوك ${salon} للانضمام إلى فريقه. دورك: ${role}.`,
  accept: 'قبول',
  accepted: 'أهلًا بك في الفريق.',
  decline: 'رفض',
  declined: 'رُفضت الدعوة.',
}
