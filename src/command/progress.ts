export interface Progress {
  step(name: string): void
  end(): void
}

/** One line on the terminal that says which of `total` texts is at work; in a pipe, and for a single text, nothing. */
export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || total < 2) return { step() {}, end() {} }
  let done = 0
  const clear = () => stream.write('\r\u001B[K')
  return {
    step(name) {
      done++
      clear()
      stream.write(`${done}/${total} ${name}`.slice(0, stream.columns))
    },
    end: clear,
  }
}
