import { pluralEn } from './plural.ts'

export const roomsEn = {
  none: 'There are no rooms yet. Add one where a service cannot be done just anywhere; what needs no room is booked as usual.',
  add: 'Add a room',
  name: 'Name of the room',
  capacity: 'Places',
  capacityHint: 'How many visits there may be in it at the same time.',
  isInUse: 'In use and can be booked',
  isOut: 'Out of use',
  noServices: 'No service needs it yet',
  chooseInServices: 'Which services need it is chosen in the form of each service.',
  detail: (places: number, services: number) =>
    `${places} ${pluralEn(places, { one: 'place', other: 'places' })} · ${services} ${pluralEn(services, { one: 'service', other: 'services' })}`,
  wrongCapacity: 'Enter a whole number from 1 to 20.',
}

export type RoomsMessages = typeof roomsEn
