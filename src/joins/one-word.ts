/**
 * The words of grammar that a language writes as one though their halves are words too, by language. Such pronouns,
 * prepositions, conjunctions, adverbs and verbs are few. Here are those that stand as two words fifty times more seldom
 * or less (counted in two million words of speeches, a novel and two printed books); so not `anyone`, `forever`, `maybe`.
 */
export const ONE_WORD: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    [
      'another itself myself herself himself oneself yourself ourselves yourselves themselves',
      'something anything nothing somebody everybody somewhere anywhere elsewhere somehow somewhat',
      'however although already altogether almost always also besides otherwise likewise meanwhile',
      'nevertheless moreover therefore thereupon whereas whereupon wherefore heretofore henceforth',
      'perhaps indeed instead together until unless because',
      'before behind below beneath beside between beyond toward towards forward afterward afterwards',
      'upon within without throughout become became overcome undergo undertake undertaken understand',
    ].flatMap(words => words.split(' ')),
  ),
}
