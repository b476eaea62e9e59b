export const nearMeEn = {
  title: 'Salons near you',
  text: 'Your browser will ask whether this site may know where you are. The position is used to sort salons by distance and nothing else: it is rounded to about a hundred metres, and the server does not keep it.',
  go: 'Use my position',
  no: 'Not now',
}

export type NearMeMessages = typeof nearMeEn
