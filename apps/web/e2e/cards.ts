/** Published test numbers: paid after 3-D Secure, paid without it, one without funds, and one its bank refuses at once. */
export const CARDS = {
  mada: '4201320111111010',
  quick: '4111114005765430',
  poor: '4201320000311101',
  refused: '4111115784228433',
}
