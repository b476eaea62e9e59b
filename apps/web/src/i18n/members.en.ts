export const membersEn = {
  team: 'The team',
  roleTexts: {
    staff: 'Sees the calendar and the clients, and takes bookings.',
    manager: 'Also sets up the salon and sees payments.',
    owner: 'May do everything, also decide who belongs to the team.',
  },
  noName: 'Without a name',
  you: 'You',
  role: 'Role',
  roleOf: (name: string) => `Role of ${name}`,
  roleChanged: 'The role was changed.',
  remove: (name: string) => `Remove ${name}`,
  removeText: (name: string) =>
    `${name} will no longer see anything of the salon, from this moment on. Bookings stay as they are.`,
  removeConfirm: 'Remove from the team',
  removed: 'Removed from the team.',
  back: 'Back',

  pending: 'Waiting for an answer',
  until: (date: string) => `Until ${date}`,
  withdraw: (phone: string) => `Withdraw the invitation to ${phone}`,
  withdrawn: 'The invitation was withdrawn.',

  invite: 'Invite somebody',
  phone: 'Mobile number',
  phoneHint: 'A message goes to this number. Whoever signs in with it can accept within seven days.',
  phoneWrong: 'Enter a Saudi mobile number that begins with 05.',
  whoInTeam: 'Who is this in the team?',
  whoInTeamHint: 'Once the invitation is accepted, the calendar opens on this column.',
  nobodyInTeam: 'Nobody yet',
  asInTeam: (name: string) => `In the team: ${name}`,
  send: 'Send the invitation',
  sent: 'The invitation was sent.',
  notTold: 'The invitation stands, but the message could not be sent. Ask her to sign in with this number.',

  invitedTitle: 'You are invited',
  invitedAs: (salon: string, role: string) => `${salon} invites you to join its team. Your role: ${role}.`,
  accept: 'Accept',
  accepted: 'Welcome to the team.',
  decline: 'Decline',
  declined: 'The invitation was declined.',
}

export type MembersMessages = typeof membersEn
