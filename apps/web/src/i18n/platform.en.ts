import type { NeededPart, NotificationStatus, SalonStatus } from '@salon/domain'

const statuses: Record<SalonStatus, string> = {
  draft: 'Being set up',
  in_review: 'Waiting for review',
  live: 'Open',
  suspended: 'Suspended',
}

const parts: Record<NeededPart, string> = {
  name: 'Name in both languages',
  place: 'Address and position',
  hours: 'Opening hours',
  services: 'A service on offer',
  staff: 'Somebody who does it',
  paymentPolicy: 'Payment policy',
}

/** What became of the last message to an owner. */
const lastMessages: Record<NotificationStatus, string> = {
  queued: 'Message on its way',
  sent: 'Message sent',
  delivered: 'Message delivered',
  failed: 'Message could not be sent',
  skipped: 'Message no longer needed',
}

/** What is written down about salons, in words; the rest is shown by its name. */
const actions: Partial<Record<string, string>> = {
  salon_drafted: 'Began the salon',
  salon_draft_changed: 'Changed what it says of itself',
  salon_submitted: 'Sent it to review',
  salon_approved: 'Approved it',
  salon_sent_back: 'Sent it back',
  salon_suspended: 'Suspended it',
  salon_reinstated: 'Opened it again',
  salon_profile_changed: 'Changed the profile',
  weekly_hours_changed: 'Changed the hours',
  payment_policy_changed: 'Changed the payment policy',
  booking_rules_changed: 'Changed the booking rules',
}

export const platformEn = {
  navigation: 'Platform',
  places: { salons: 'Salons', reviews: 'Reported reviews' },
  title: 'Salons of the platform',
  signIn: 'Sign in to review salons',
  search: 'Name or page address',
  status: 'Status',
  all: 'All',
  statuses,
  none: 'No salons here',
  noneText: 'Choose another status, or search for something else.',
  back: 'All salons',
  openedOn: (day: string) => `Begun on ${day}`,
  audiences: { women: 'Women', men: 'Men', kids: 'Children' },
  facts: 'The salon',
  pageAddress: 'Page',
  audience: 'For',
  city: 'City',
  address: 'Address',
  position: 'Position',
  onMap: 'Show on a map',
  phone: 'Phone for customers',
  owners: 'Owners',
  noName: 'Without a name',
  lastMessages,
  menu: 'Services and team',
  counts: (services: number, staff: number) => `Services: ${services} · team: ${staff}`,
  checklist: 'What it needs',
  parts,
  isThere: 'There',
  isMissing: 'Missing',
  decisions: 'Decide',
  nothingToDecide: 'There is nothing to decide while the owner is setting it up.',
  steps: {
    approve: 'Approve and open',
    sendBack: 'Send back',
    suspend: 'Suspend',
    reinstate: 'Open again',
  },
  dialogs: {
    sendBack: { title: 'Send the salon back?', text: 'Its owner reads the reason and may send it again.' },
    suspend: {
      title: 'Suspend the salon?',
      text: 'Customers no longer find it, and it takes no new bookings. Those it has stay.',
    },
  },
  reason: 'Reason, for its people to read',
  reasonMissing: 'Say why.',
  cancel: 'Cancel',
  done: {
    approve: 'The salon is open.',
    sendBack: 'Sent back.',
    suspend: 'Suspended.',
    reinstate: 'The salon is open again.',
  },
  reasonGiven: 'Reason',
  log: 'What was done',
  emptyLog: 'Nothing is written down yet.',
  actions,
}

export type PlatformMessages = typeof platformEn
