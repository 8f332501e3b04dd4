/** What is read from the places of words on their page: heights and widths in those of the letters beside them. */
export const BOXES = {
  /** Words with tall letters that tell a line's own height, and words of a line that tells where the page's margin is. */
  telling: 3,
  /** Parts of a line that a sign read before it may stand over. */
  nearby: 3,
  /** Share of the words of text and boxes that must be the same. Files of one run of an OCR agree word for word. */
  fitting: 0.9,
  /** Letters are equally wide where one word in two strays no further from where it should begin, in letters. */
  even: 0.2,
  /** How far a word rises above its line when a raised sign is surely part of it, and when it may be. */
  lift: 0.2,
  doubtful: 0.12,
  /** One that rises by less than this share of what such words of the text do may do so for a speck. */
  usual: 0.8,
  /** Room, in letters, from which a sign may be missing; and the most signs of a marker. */
  room: 0.5,
  signs: 3,
  /** Parts of one line stand at the same height, within so much of that of tall letters, and no further from each other. */
  level: 0.5,
  gap: 4,
  /** A raised sign that was read as a line stands less than this above the next line, in the height of tall letters. */
  over: 1.5,
  /** Among so many lines above and below the right part of a line is looked for; it bounds the time. */
  parts: 8,
  /**
   * Letters this much smaller than those of most lines are in smaller type (notes of drawn books: 0.7 to 0.85, lines of
   * text 0.95 to 1.05); of so few lines it is chance.
   */
  small: 0.9,
  smallLines: 4,
  /** So many words of a text must be raised, or its boxes tell nothing of raised signs. */
  few: 2,
} as const
