/** What time it is where someone lives, said only where that is another time than mine. */
import { useToday } from '../../lib/instants.ts'
import { useZoneWords } from '../../lib/zone-time.ts'

/** “10:24 in Cork, an hour behind you”. */
export const LocalTime = ({ zone }: { readonly zone: string }) => {
  const mine = useToday()?.zone
  const words = useZoneWords()
  if (zone === '' || mine === undefined) return null
  const said = words(zone, mine)
  return said.isSame ? null : <p>{said.there}</p>
}
