/** How long each part of a start took, in milliseconds from one `end` to the next; the first from the process on. */
export interface StartPhases {
  end(phase: string): void
  /** By phase, and `all` up to now. */
  took(): Record<string, number>
}

export function startPhases(): StartPhases {
  const ended: [string, number][] = []
  let before = 0
  return {
    end(phase) {
      // Counted from the start of the process: loading the modules is a part of the start, too.
      const now = performance.now()
      ended.push([phase, Math.round(now - before)])
      before = now
    },
    took: () => ({ ...Object.fromEntries(ended), all: Math.round(performance.now()) }),
  }
}
