/*
 * The pages of a salon's side, in one file for the browser: who opens one soon opens the others, and what they share with
 * the customers' pages must not count as shared by many, for all of that belongs to every first load (see vite.config.ts).
 */
export { BooksPage } from './books/books-page.tsx'
export { ChoicePage } from './office/choice-page.tsx'
export { ClientsPage } from './clients/clients-page.tsx'
export { MessagesPage } from './messages/messages-page.tsx'
export { NumbersPage } from './numbers/numbers-page.tsx'
export { PaymentsPage } from './payments/payments-page.tsx'
export { ReviewsPage } from './reviews/reviews-page.tsx'
export { SettingsPage } from './settings/settings-page.tsx'
