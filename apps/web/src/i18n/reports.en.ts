export const reportsEn = {
  title: 'Reported reviews',
  decided: 'Decided',
  noneWaiting: 'Nothing waits for a decision',
  noneDecided: 'Nothing was decided yet',
  review: 'The customer says',
  noWords: 'Stars without words',
  reply: 'The salon’s reply',
  reportedOn: (day: string) => `reported on ${day}`,
  hide: 'Hide from customers',
  keep: 'Let it stand',
  done: 'Decided.',
}

export type ReportsMessages = typeof reportsEn
