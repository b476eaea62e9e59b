import type { ReportDecision, ReportReason } from '@salon/contract'

const reasons: Record<ReportReason, string> = {
  insult: 'Insults or threats',
  personal_data: 'Gives away somebody’s personal data',
  no_visit: 'Is about something other than the visit',
  advertising: 'Advertising',
  other: 'Something else',
}

const decisions: Record<ReportDecision, string> = {
  hide: 'Hidden by the platform',
  keep: 'Reported; the platform let it stand',
}

export const officeReviewsEn = {
  title: 'Reviews',
  stars: 'Stars',
  anyStars: 'All',
  unanswered: 'Without a reply',
  none: 'No reviews yet',
  noneText: 'Customers can rate a visit once it is completed.',
  noneFound: 'No such reviews',
  noneFoundText: 'Choose other stars, or show those with a reply as well.',
  someone: 'Customer',
  servedBy: (name: string) => `with ${name}`,
  toBooking: 'To the booking',
  reply: 'Reply',
  editReply: 'Edit reply',
  yourReply: 'The salon’s reply',
  replyHint: 'Everybody can read it under the review. Empty it to take it back.',
  report: 'Report',
  reason: 'What is wrong with it?',
  reasonHint: 'The platform looks at it and decides. A bad rating alone is no reason to hide a review.',
  reasons,
  reportComment: 'Anything else the platform should know (optional)',
  sendReport: 'Send the report',
  reported: 'Reported. The platform will look at it.',
  isReported: 'Reported',
  decisions,
}

export type OfficeReviewsMessages = typeof officeReviewsEn
