export const cardEn = {
  audiences: { women: 'Women', men: 'Men', kids: 'Kids' },
  from: 'From',
  listComma: ', ',
  onMap: (salon: string) => `: ${salon} on the map`,
  bookFirstFree: (salon: string, day: string, time: string) =>
    `Book the first free time at ${salon}: ${day}, ${time}`,
  noneFree: 'No free time soon',
}

export type CardMessages = typeof cardEn
