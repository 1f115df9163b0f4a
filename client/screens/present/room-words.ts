import type { Room } from '../../state/present.ts'

/** Ends the sentence "On the projector: as …". */
export function roomWords(room: Room): string {
  if (room.audience === 'public') return 'the public sees it'
  if (room.audience === 'partners') return 'partners see it'
  return `parties of agreement ${room.agreement} see it`
}
