import { useEffect, useState } from 'react'
import type { Answer, Failure } from '../../state/failure-words.ts'
import { takeToken } from '../../state/invitation-token.ts'

interface LinkRead<T> {
  /** Empty where the link was opened without it. It never travels in an address. */
  token: string
  /** What the link is for; null until the server has said. */
  link: T | null
  trouble: Failure | null
}

/** What a handed-over link leads to. `read` must be the same function every time. */
export function useLink<T>(read: (token: string) => Promise<Answer<T>>): LinkRead<T> {
  const [token] = useState(takeToken)
  const [link, setLink] = useState<T | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  useEffect(() => {
    if (token === '') return
    let isCurrent = true
    void read(token).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setLink(answer.value)
      else setTrouble(answer.failure)
    })
    return () => {
      isCurrent = false
    }
  }, [token, read])
  return { token, link, trouble }
}
