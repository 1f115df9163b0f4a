import { type ReactNode, useEffect, useState } from 'react'

interface DropAnywhereProps {
  onFiles: (files: File[]) => void
  children: ReactNode
}

/** Takes files dropped on any part of the window while the screen is open. */
export function DropAnywhere({ onFiles, children }: DropAnywhereProps) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (): void => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    // Without this the browser would leave the page and open the file.
    const hold = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as keyof typeof listeners, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as keyof typeof listeners, listener)
    }
  }, [onFiles])
  return (
    <>
      {children}
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <p>Let go to check. Nothing is imported yet.</p>
        </div>
      )}
    </>
  )
}
