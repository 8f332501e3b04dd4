import { styleText } from 'node:util'
import type { Paint } from '../diff/format.js'

/** Colours as the terminal and the environment (NO_COLOR, FORCE_COLOR) want them. */
export const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout })
