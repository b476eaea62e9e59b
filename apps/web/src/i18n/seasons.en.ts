export const seasonsEn = {
  seasons: 'Seasons',
  seasonsHint: 'Their hours take the place of the ordinary week.',
  noSeasons: 'No season is planned: every week is as usual.',
  addSeason: 'Add a season',
  name: 'Name of the season',
  firstDay: 'First day',
  lastDay: 'Last day',
  hours: 'Hours of the season',
  likeRamadan: 'Fill in Ramadan',
  ramadan: (year: number) => ({ ar: `رمضان ${year}`, en: `Ramadan ${year}` }),
  ramadanHint: (from: string, to: string) =>
    `By the Umm al-Qura calendar from ${from} to ${to}, with hours in the night. The sighting of the moon may move it by a day.`,
  remove: 'Remove the season',
  removed: 'The season was removed.',
  removeHint: 'Its days are as in every ordinary week again.',
  ofPerson: 'Own hours in this season',
  chooseWho: 'Nobody chosen',
  seasonChoices: { salon: 'The salon’s hours of the season', own: 'Hours of their own' },

  dates: 'Single dates',
  datesHint: 'One date that is not as usual, above seasons and weeks.',
  noDates: 'No coming date is set apart.',
  addDate: 'Set a date apart',
  date: 'Date',
  whose: 'Who?',
  salon: 'The salon',
  how: 'On this date',
  kinds: { usual: 'As usual', closed: 'Closed', own: 'Hours of its own' },
  personKinds: { usual: 'As usual', closed: 'Away', own: 'Hours of their own' },
  done: 'Close',

  wrong: {
    name: 'Enter the name in this language.',
    dates: 'Enter a first and a last day, at most a year apart; the last one does not come first.',
    taken: (name: string) => `${name} has some of these days. Two seasons cannot overlap.`,
    noHours: 'Enter the hours of this date, or say that it is closed.',
  },
}

export type SeasonsMessages = typeof seasonsEn
