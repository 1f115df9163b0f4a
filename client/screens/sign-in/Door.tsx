import type { ReactNode } from 'react'
import './sign-in.css'

/** A page of the door: what it is for, and below it what to do. */
export function Door({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="sign-in">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
