import type { NeededPart } from '@salon/domain'

const parts: Record<NeededPart, string> = {
  name: 'Name in both languages',
  place: 'Address and position',
  hours: 'Opening hours',
  services: 'At least one service',
  staff: 'Somebody who does it',
  paymentPolicy: 'How customers pay',
}

export const openingEn = {
  newTitle: 'Open your salon',
  signIn: 'Sign in to open your salon',
  intro: 'Six short steps, about five minutes. Each one is saved, so you can stop and come back.',
  progress: (step: number, of: number) => `Step ${step} of ${of}`,
  steps: {
    about: 'Your salon',
    hours: 'Opening hours',
    services: 'Services',
    team: 'Team',
    payment: 'Payment',
    review: 'Look and send',
  },
  stepTexts: {
    about: 'What it is called, and where it is.',
    hours: 'A usual week to begin with. Change what is different.',
    services: 'Tick what you offer, and set your prices. You can add others later.',
    team: 'Everybody does all services at first; you can change that later.',
    payment: 'Most new salons take payment at the salon.',
    review: 'We look at every new salon before customers find it.',
  },
  next: 'Save and continue',
  back: 'Back',
  changedMeanwhile: 'Somebody else changed this meanwhile. Look at it and save again.',

  audience: 'Who is it for?',
  audiences: { women: 'Women', men: 'Men', kids: 'Children' },
  city: 'City',
  chooseCity: 'Choose a city',
  slug: 'Address of your page',
  slugHint: 'Small English letters, digits and hyphens. It cannot be changed once the salon is open.',
  wrong: {
    name: 'Enter the name in this language, too.',
    address: 'Enter the address in this language, too.',
    city: 'Choose a city.',
    slug: 'Use small English letters, digits and hyphens only.',
    phone: 'Enter a complete phone number.',
  },

  isAdded: 'Added',
  price: (name: string) => `Price of ${name} in riyals`,
  minutes: (name: string) => `Minutes for ${name}`,
  riyalsShort: 'riyals',
  minutesShort: 'minutes',
  servicesWrong: 'Enter a price in riyals, and 5 to 720 minutes, for each service.',
  noServices: 'Tick at least one service.',
  own: {
    add: 'Add a service of your own',
    service: (number: number) => `Your own service ${number}`,
    remove: (number: number) => `Remove your own service ${number}`,
    name: 'Service name',
    kind: 'Customers find it under',
    price: 'Price in riyals',
    minutes: 'Length in minutes',
    nameMissing: 'Name it in this language, too.',
    nameTaken: 'Another service has this name already.',
    priceWrong: 'Enter a price in riyals.',
    minutesWrong: 'Enter 5 to 720 minutes.',
  },

  atWork: 'Already on the team',
  takesBookings: 'I take bookings myself',
  myName: 'Your name, as customers see it',
  otherName: (number: number) => `Name of team member ${number}`,
  addPerson: 'Add another person',
  noPeople: 'Add at least one person who takes bookings.',

  checklist: 'What your salon needs',
  parts,
  isThere: 'Done',
  complete: (part: string) => `Complete: ${part}`,
  preview: 'See your page as customers will',
  send: 'Send to review',
  ownerSends: 'The owner of the salon sends it to review.',
  states: {
    draft: { title: 'Not open yet', text: 'Finish the steps and send your salon to review.' },
    in_review: {
      title: 'Waiting for review',
      text: 'We are looking at your salon. Customers find it once it is approved.',
    },
    live: { title: 'Your salon is open', text: 'Customers find it and book.' },
    suspended: {
      title: 'Suspended',
      text: 'Customers do not find the salon, and it takes no new bookings. Those it has stay.',
    },
  },
  sentBack: 'Sent back to you',
  reason: 'Reason',
  toCalendar: 'To the calendar',
  goOn: 'Go on',
}

export type OpeningMessages = typeof openingEn
