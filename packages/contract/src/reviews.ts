import type { Instant, Localized } from '@salon/domain'
import * as z from 'zod'
import { settingsVersion } from './set-up.ts'
import { cursor, id, limit, typedText } from './shared.ts'

export const MAX_REPLY = 2000
export const MAX_REPORT_COMMENT = 500

/** What a salon may have against a review. */
export const REPORT_REASONS = ['insult', 'personal_data', 'no_visit', 'advertising', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** What the platform makes of a reported review. */
export const REPORT_DECISIONS = ['hide', 'keep'] as const
export type ReportDecision = (typeof REPORT_DECISIONS)[number]

export const listSalonReviewsInput = z.strictObject({
  salonId: id,
  /** With so many stars alone. */
  rating: z.number().int().min(1).max(5).optional(),
  /** Those without a reply alone. */
  isUnanswered: z.boolean().optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListSalonReviewsInput = z.output<typeof listSalonReviewsInput>

export const salonReviewInput = z.strictObject({ salonId: id, id })
export type SalonReviewInput = z.output<typeof salonReviewInput>

/** What a salon answers under a review; empty: nothing. */
const reviewReply = z.strictObject({ text: typedText(MAX_REPLY) })
export type ReviewReply = z.output<typeof reviewReply>

export const replyToReviewInput = salonReviewInput.extend({ version: settingsVersion, settings: reviewReply })

export const reportReviewInput = salonReviewInput.extend({
  reason: z.enum(REPORT_REASONS),
  comment: typedText(MAX_REPORT_COMMENT),
})
export type ReportReviewInput = z.output<typeof reportReviewInput>

export const listReportedReviewsInput = z.strictObject({
  /** Those that were decided; without, those that wait. */
  isDecided: z.boolean().optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListReportedReviewsInput = z.output<typeof listReportedReviewsInput>

export const decideReportInput = z.strictObject({ id, decision: z.enum(REPORT_DECISIONS) })
export type DecideReportInput = z.output<typeof decideReportInput>

/** A review as its salon sees it. */
export interface SalonReviewView {
  id: string
  bookingId: string
  rating: number
  comment: string
  /** First name only; empty where it is not known. */
  authorName: string
  staffName: Localized | null
  reply: string | null
  createdAt: Instant
  /** What the salon said against it, and what became of that; `null`: nothing was said. */
  report: { reason: ReportReason; decision: ReportDecision | null } | null
}

/** A reported review as the platform sees it. */
export interface ReportedReviewView {
  /** Of the review. */
  id: string
  salon: { slug: string; name: Localized }
  rating: number
  comment: string
  reply: string | null
  createdAt: Instant
  reason: ReportReason
  reportComment: string
  reportedAt: Instant
  decision: ReportDecision | null
  decidedAt: Instant | null
}
