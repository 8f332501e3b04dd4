import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Elements as an HTML file. */
export const print = (root: Root): string => `${toHtml(root)}\n`
