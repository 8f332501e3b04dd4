import { CHANGE_KINDS, GROUNDS, READING_KINDS } from '../changes/change.js'
import { wordsOf } from '../changes/lemma.js'
import type { Edition } from '../edition.js'
import { count, labels, sentence, series } from '../words.js'
import type { Interventions } from './interventions.js'

/** The interventions in words: a paragraph on each matter that there is something to say of. */
export const paragraphs = (edition: Edition, figures: Interventions): string[] =>
  [source(edition), readings(figures), restored(figures), notes(figures), divisions(figures), notDone(figures)]
    .map(sentences => sentences.filter(words => words !== '').join(' '))
    .filter(words => words !== '')

function source({ witness, description }: Edition): string[] {
  return [
    `This edition is made from the raw OCR text ${witness.name} (SHA-256 ${witness.sha256}).`,
    description.ocr ? full(description.ocr) : '',
    'Every departure from that text is recorded, with who or what made it, and can be undone.',
    witness.boxes ? `Where its words stand on their pages is told by ${witness.boxes.name}.` : '',
  ]
}

function readings({ kinds, evidence, doubtful }: Interventions): string[] {
  const used = READING_KINDS.flatMap(kind => {
    const n = kinds.get(kind)
    return n === undefined ? [] : [count(n, CHANGE_KINDS[kind], plural(CHANGE_KINDS[kind]))]
  })
  const total = READING_KINDS.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0)
  if (total === 0) return ['No reading was emended.']
  const grounds = [...evidence].map(([ground, n]) => `${GROUNDS[ground]} (${n})`)
  const doubts = doubtful.map(change => `${change.where ? `${change.where} ` : ''}“${wordsOf(change).lemma}”`)
  return [
    `${sentence(count(total, 'reading'))} ${total === 1 ? 'was' : 'were'} emended: ${series(used)}.`,
    `Grounds: ${series(grounds)}.`,
    doubts.length > 0 ? `Doubtful ${doubts.length === 1 ? 'is' : 'are'} ${series(doubts)}.` : '',
  ]
}

const plural = (noun: string) => noun.replace(/^(\S+)/, '$1s')

function restored({ kinds, rules }: Interventions): string[] {
  const joins = kinds.get('join')
  const moves = kinds.get('move')
  const furniture = kinds.get('furniture')
  return [
    joins
      ? `${count(joins, 'word or compound', 'words or compounds')} broken at a line or page end ${were(joins)} made whole.`
      : '',
    moves ? `${count(moves, 'line')} that the OCR read out of order ${were(moves)} put back.` : '',
    furniture
      ? `${count(furniture, 'folio, running head or the like', 'folios, running heads and the like')} ${were(furniture)} set aside.`
      : '',
    rules.length > 0 ? `The rules at work: ${rules.join(' ')}` : '',
  ]
}

const were = (n: number) => (n === 1 ? 'was' : 'were')

function notes({ markers: { read, garbled, inferred, lost }, notesMissing }: Interventions): string[] {
  return [
    read.length > 0 ? `Read as printed: ${markers(read)}.` : '',
    garbled.length > 0
      ? `Misread by the OCR and given as the figure that must have been printed: ${markers(garbled)}.`
      : '',
    inferred.length > 0
      ? `Without a trace in the OCR text, supplied where the sequence and the text or the page call for it: ${markers(inferred)}.`
      : '',
    lost.length > 0 ? `Lost, and not supplied because no place can be told: ${markers(lost)}.` : '',
    notesMissing.length > 0
      ? `The text of ${notesMissing.length === 1 ? 'note' : 'notes'} ${labels(notesMissing)} is not in the source.`
      : '',
  ]
}

const markers = (list: readonly string[]) => `note ${list.length === 1 ? 'marker' : 'markers'} ${labels(list)}`

function divisions({ pages, pagesInferred, blocks }: Interventions): string[] {
  const known = pagesInferred.filter(label => label !== '')
  return [
    pagesInferred.length > 0
      ? `Of ${count(pages, 'page')}, the beginning or the folio of ${pagesInferred.length} is inferred${known.length > 0 ? ` (${labels(known)})` : ''}.`
      : '',
    `The division into ${count(blocks, 'block')} (headings, paragraphs, quotations) is inferred from the lines of the OCR.`,
  ]
}

function notDone({ kinds, evidence, unsure }: Interventions): string[] {
  return [
    kinds.has('normalization') ? '' : 'Spelling, capitals and punctuation were not normalized.',
    evidence.has('external') ? '' : 'No image of the original was consulted.',
    unsure > 0 ? `${count(unsure, 'decision')} of the rules ${unsure === 1 ? 'is' : 'are'} of low certainty.` : '',
    'What nothing in this list names stands as the OCR has it, errors not noticed included.',
  ]
}

const full = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)
