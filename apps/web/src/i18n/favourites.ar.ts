import type { FavouritesMessages } from './favourites.en.ts'

export const favouritesAr: FavouritesMessages = {
  title: 'مفضلتي',
  signInToSee: 'سجّل الدخول لترى صالوناتك المفضلة',
  emptyTitle: 'لا صالونات في مفضلتك بعد',
  emptyText: 'اضغط القلب على صالون يعجبك، وستجده هنا مع أول موعد متاح فيه.',
}
