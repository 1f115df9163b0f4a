/** What the page's own server answered last, for whoever has to know that a sign-in ended or is still in use. */
export interface Heard {
  status: number
  /** The problem's code; null after success. */
  code: string | null
}

const listeners = new Set<(heard: Heard) => void>()

/** From now on `listener` hears of every reply. */
export function onReply(listener: (heard: Heard) => void): void {
  listeners.add(listener)
}

export function tellReply(heard: Heard): void {
  for (const listener of listeners) listener(heard)
}
