import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-500.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/inter/latin-700.css'

const weights = [400, 500, 600, 700]

/** Resolves when every weight is there: the map draws its letters once and keeps them. */
export async function fontsLoaded(): Promise<void> {
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 24px "Inter"`, 'Aé&’–→')))
}
