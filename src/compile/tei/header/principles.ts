import type { Attributes } from 'xast'

/** How the record is written in TEI; the same for all editions. `restore` reads it back by these conventions. */
export const PRINCIPLES: readonly {
  readonly name: string
  readonly attributes: Attributes
  readonly text: readonly string[]
}[] = [
  {
    name: 'correction',
    attributes: { method: 'markup' },
    text: [
      'A departure from the witness is a choice: sic has the reading of the OCR, corr that of the edition, with its kind in type, who answers for it in resp, how sure it is in cert, on what it rests in evidence. What the OCR lacks is supplied, what it has too much is surplus, and a note text that is not in the source is a gap. The xml:id is the id of the row of the correction table.',
      'A line that the OCR gives out of its order stands where it belongs, in a seg of type relocated; an anchor of type relocatedFrom stands where the OCR has it. Likewise an anchor of type markerFrom for a note marker whose figure the OCR has elsewhere.',
    ],
  },
  {
    name: 'hyphenation',
    attributes: { eol: 'none' },
    text: [
      'A word divided at the end of a line or page is whole. The division is kept as lb or pb with break no, and a hyphen of the witness that is dropped as rend hyphen; a hyphen of the word itself stays in the text. Where it is doubtful whether the parts belong together, break is maybe.',
    ],
  },
  {
    name: 'normalization',
    attributes: { method: 'markup' },
    text: [
      'Spelling and punctuation are those of the source unless a choice of orig and reg says otherwise. White space of the witness other than one blank between words is kept as space; a line end is understood before each line known by its number, and is of the kind that the measure of the source names as its commodity. Characters that XML cannot hold are g.',
    ],
  },
  {
    name: 'segmentation',
    attributes: {},
    text: [
      'Each line of the OCR begins with lb, whose corresp gives its place in the raw file after RFC 5147; n counts the lines of the page. An lb with ed of ocr begins a line of the file that is no line of the page. Folios, running heads and the like are fw, right after the page break.',
    ],
  },
]
