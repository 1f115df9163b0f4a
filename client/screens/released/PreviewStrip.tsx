import { useReleased } from '../../state/released.ts'

/** Over a preview: that nobody else sees this yet, and the way back to where it is decided. */
export function PreviewStrip() {
  const preview = useReleased((state) => state.feed.preview)
  if (preview === null) return null
  return (
    <p className="preview-strip" role="status">
      Preview of release {preview}: not published · <a href="/data?tab=releases">Back to the releases</a>
    </p>
  )
}
