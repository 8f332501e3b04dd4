import { csv } from './csv.js'
import type { DiffFormat } from './format.js'
import { html } from './html.js'
import { json } from './json.js'
import { patch } from './patch.js'
import { terminal } from './terminal.js'

/** All ways to show a difference; the first is the usual one. */
export const DIFF_FORMATS: readonly DiffFormat[] = [terminal, html, patch, json, csv]
