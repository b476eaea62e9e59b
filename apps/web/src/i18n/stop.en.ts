export const stopEn = {
  title: 'Stop these messages?',
  text: 'You will no longer be asked what you thought of a visit, nor told of offers. Messages about your bookings still come.',
  stop: 'Stop the messages',
  stoppedTitle: 'The messages have stopped',
  stoppedText: 'Only messages about your bookings and sign-in codes will reach you.',
  undo: 'Undo',
  undone: 'The messages come again.',
  notUndone: 'You can agree to the messages again in your account.',
  unknownTitle: 'This address does not work any more',
  unknownText: 'You can stop the messages in your account as well.',
  toAccount: 'My account',
}

export type StopMessages = typeof stopEn
