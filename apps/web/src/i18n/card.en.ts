export const cardEn = {
  audiences: { women: 'Women', men: 'Men', kids: 'Kids' },
  from: 'From',
  listComma: ', ',
  onMap: (salon: string) => `: ${salon} on the map`,
  bookFirstFree: (salon: string) => `Book the first free time at ${salon}:`,
  noneFree: 'No free time soon',
}

export type CardMessages = typeof cardEn
