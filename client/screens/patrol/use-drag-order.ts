import { type PointerEvent, useRef, useState } from 'react'

/**
 * Dragging a line of a list to another place of it, by mouse, pen and finger. The handle takes what is returned for it; the
 * list is told once, when the line is let go. Buttons beside the handle do the same by keyboard.
 */
export function useDragOrder(move: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const placeAt = (y: number): number => {
    const lines = [...(list.current?.children ?? [])]
    const below = lines.findIndex((line) => {
      const { top, height } = line.getBoundingClientRect()
      return y < top + height / 2
    })
    return below === -1 ? lines.length : below
  }
  /** The place among the other lines: the dragged one no longer counts. */
  const targetOf = (y: number, from: number): number => {
    const place = placeAt(y)
    return place > from ? place - 1 : place
  }
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from, to: from })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag) setDrag({ from: drag.from, to: targetOf(event.clientY, drag.from) })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!drag) return
      const to = targetOf(event.clientY, drag.from)
      setDrag(null)
      if (to !== drag.from) move(drag.from, to)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { list, drag, handle }
}
