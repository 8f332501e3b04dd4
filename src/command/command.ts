/** A command as the command line knows it: what it is called, takes and says. What it does is loaded when it is called. */
export interface CommandEntry {
  readonly name: string
  readonly says: string
  /** `<needed>`, `[if wanted]`, `[any number...]`. */
  readonly arguments?: readonly ArgumentEntry[]
  readonly options?: readonly OptionEntry[]
  /** Loads the action. It is handed the arguments, then the options, and answers with the exit code. */
  readonly action: () => Promise<Action>
}

export interface ArgumentEntry {
  readonly name: string
  readonly says: string
  readonly default?: string
}

export interface OptionEntry {
  readonly flags: string
  readonly says: string
  readonly default?: string
  /** From what was written, and what the option had before, to its value. */
  parse?(text: string, before: unknown): unknown
  /** Options, by their keys, that cannot go with it. */
  readonly conflicts?: readonly string[]
}

export type Action = (...args: never[]) => Promise<number>
