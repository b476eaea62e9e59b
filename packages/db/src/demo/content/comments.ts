import type { CategoryKey } from './types.ts'

/** What five-star customers say about a service of this category; neutral where women and men both come. */
export const PRAISE: Readonly<Record<CategoryKey, readonly string[]>> = {
  hair: [
    'القصة طلعت أحلى من الصورة اللي وريتها إياها، وما استعجلت أبدًا.',
    'سشوار ثبت معي يومين كاملين رغم الرطوبة. شكرًا من القلب.',
    'أول مرة أطلع من صالون وما أرجع أعدل شعري في البيت.',
    'She listened before she cut anything. Best haircut I have had in years.',
    'Lovely blow-dry, and I was out on time for my dinner.',
  ],
  color: [
    'اللون طلع مثل ما طلبت بالضبط، وشعري ما تضرر.',
    'شرحت لي كل خطوة قبل البالاياج، والنتيجة طبيعية جدًا.',
    'غطت الشيب كاملًا وباللون نفسه، والسعر كما هو مكتوب في الموقع.',
    'The balayage grew out beautifully. Three months later it still looks good.',
  ],
  hair_care: [
    'فرق واضح من أول جلسة، الشعر صار أنعم وأخف.',
    'فحصوا الفروة أولًا ونصحوني بالأرخص لأنه يكفيني. هذه الأمانة.',
    'A clear difference after one session, and honest advice.',
  ],
  nails: [
    'نظافة وأدوات معقمة قدامي، والجل ثبت ثلاثة أسابيع.',
    'أهدى باديكير في المدينة، كنت بنام على الكرسي.',
    'رسمت لي تصميمًا من راسها وطلع أجمل من المطلوب.',
    'Neat, clean and the gel lasted three weeks without a chip.',
  ],
  makeup: [
    'مكياج ناعم وثابت من العصر إلى آخر الليل، والكل سأل مين سواه.',
    'فهمت ذوقي من أول كلمة وما ثقلت المكياج.',
    'Stayed perfect through a whole wedding, and it still looked like me.',
  ],
  brows_lashes: [
    'شكّلت حواجبي من غير ما تنحفها، أخيرًا أحد يفهم.',
    'الرموش خفيفة ولا حسيت فيها، والنتيجة طبيعية.',
    'Light lashes that look like my own, only better.',
  ],
  skincare: [
    'البشرة صافية ومرتاحة بعد الجلسة، وما فيه أي احمرار.',
    'تنظيف عميق بدون ألم، والمكان هادئ ونظيف.',
    'Gentle hands and good advice for the days after.',
  ],
  hair_removal: [
    'سريعة ولطيفة ويدها خفيفة، والمكان نظيف جدًا.',
    'أفضل حلاوة جربتها، ونعومة تدوم.',
    'Quick, gentle and spotless.',
  ],
  massage: [
    'راح ألم الكتف اللي تعبني شهرًا. ضغط مضبوط ومكان هادئ.',
    'ساعة من الهدوء الحقيقي، بدأنا وانتهينا في الوقت.',
    'An hour of real quiet. My back thanks you.',
  ],
  hammam: [
    'حمام مغربي على أصوله، وريحة الصابون البلدي رهيبة.',
    'نظافة الغرفة فوق الممتاز، والتقشير مضبوط بلا قسوة.',
    'A proper Moroccan bath, in a spotless room.',
  ],
  henna: [
    'نقش دقيق ولون غامق من ثاني يوم، ما شاء الله.',
    'جابت لي نقشة العيد مثل ما تخيلتها وأحلى.',
    'Fine lines and a deep color the next day.',
  ],
  bridal: [
    'خلوني أهدأ في أكثر يوم توترت فيه، والطلة كانت حلم.',
    'التزموا بالوقت بالدقيقة ليلة الزواج، والتسريحة ثبتت إلى الفجر.',
    'They kept me calm and on time on the biggest night of my life.',
  ],
  barber: [
    'تدريج نظيف، وما طول عليّ أكثر من نص ساعة.',
    'حلاق فنان، يسأل قبل ما يبدأ ويهتم بالتفاصيل.',
    'حجزت من الجوال ودخلت على طول بدون انتظار.',
    'Clean fade, walked straight in at my time.',
  ],
  beard: [
    'تحديد بالموس مضبوط والفوطة الساخنة عالم ثاني.',
    'رتب اللحية على شكل وجهي وما أكثر من الحلاقة.',
    'Sharp lines and a proper hot towel.',
  ],
  kids_cut: [
    'ولدي عادة يبكي من المكينة، وهنا طلع يضحك.',
    'صبر عجيب مع بنتي في أول قصة لها، والشهادة لفتة حلوة.',
    'My son usually cries at the clippers. Here he laughed.',
  ],
  kids_style: [
    'ضفائر بنتي ثبتت طول يوم العيد، وهي فرحانة بالخرز.',
    'تعامل لطيف ومكان آمن للأطفال.',
    'The braids lasted all through Eid and she loved the beads.',
  ],
}

/** Four and three stars: good, with a wish. */
export const FAIR: readonly string[] = [
  'الخدمة ممتازة، بس المواقف صعبة وقت المغرب.',
  'شغل مرتب، تأخروا عليّ عشر دقائق لا غير.',
  'النتيجة حلوة والسعر أعلى شوي من المتوقع.',
  'كل شيء تمام، أتمنى يكون فيه مواعيد أكثر يوم الخميس.',
  'المكان نظيف والتعامل راقٍ، الموسيقى كانت عالية شوي.',
  'جيد عمومًا، وبجرب خدمة أخرى المرة الجاية.',
  'Good result, though parking in the evening is hard to find.',
  'Nice work. We started ten minutes late, otherwise perfect.',
  'Friendly and clean; a little pricey for what it is.',
]

/** One and two stars. */
export const POOR: readonly string[] = [
  'تأخروا عليّ نصف ساعة مع أن الموعد محجوز من قبل.',
  'النتيجة ما كانت مثل ما اتفقنا عليه للأسف.',
  'الخدمة سريعة زيادة عن اللزوم، حسيت إنهم مستعجلين.',
  'I waited half an hour although I had booked.',
  'Not what we had agreed on, and nobody asked whether I was happy.',
]

export const THANKS: readonly string[] = [
  'شكرًا على كلامك الجميل، وننتظر زيارتك القادمة.',
  'سعدنا بخدمتك، وملاحظتك وصلت لفريقنا.',
  'Thank you, it was a pleasure. See you next time.',
]

export const APOLOGIES: readonly string[] = [
  'نعتذر عن التقصير، وسنتواصل معك لنصلح الأمر.',
  'نأسف لتجربتك، وقد راجعنا ما حدث مع الفريق. نتمنى أن تمنحنا فرصة أخرى.',
  'We are sorry about this. We have talked it over with the team and would like to make it right.',
]
