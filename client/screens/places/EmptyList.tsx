import { TabLink } from '../TabLink.tsx'
import { useWritable } from './AddMenu.tsx'
import { addWords, emptyWords } from './kind-words.ts'
import { type ListId, placesSearch } from './places-link.ts'

/** What a list would hold, and the one thing to do. */
export function EmptyList({ list }: { list: ListId }) {
  const { title, words, add } = emptyWords[list]
  const writable = useWritable()
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>{words}</p>
      {add && writable.includes(add) && (
        <TabLink to="/places" search={placesSearch({ list, add })} className="button">
          {addWords[add].label}
        </TabLink>
      )}
    </div>
  )
}
