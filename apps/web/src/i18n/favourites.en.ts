export const favouritesEn = {
  title: 'My favourites',
  signInToSee: 'Sign in to see the salons you keep',
  emptyTitle: 'No favourites yet',
  emptyText: 'Tap the heart on a salon you like, and it waits for you here with its first free time.',
}

export type FavouritesMessages = typeof favouritesEn
