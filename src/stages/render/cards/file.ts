/** What the file with the cards is called; it lies beside the guide. */
export const cardsFile = 'cards.pdf'
