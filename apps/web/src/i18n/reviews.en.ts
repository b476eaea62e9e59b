import { pluralEn } from './plural.ts'

export const reviewsEn = {
  reviews: 'Reviews',
  noReviews: 'No reviews yet. Yours may be the first, after your visit.',
  reviewCount: (count: number) => `${count} ${pluralEn(count, { one: 'review', other: 'reviews' })}`,
  reviewOrder: 'Order of reviews',
  reviewStylist: 'Reviews of',
  reviewAnyone: 'Everyone',
  noReviewsOf: (name: string) => `No reviews of ${name} yet.`,
  reviewSorts: { newest: 'Newest first', highest: 'Best first', lowest: 'Most critical first' },
  servedBy: (name: string) => `served by ${name}`,
  someone: 'A customer',
  reply: 'The salon answers',
}

export type ReviewsMessages = typeof reviewsEn
