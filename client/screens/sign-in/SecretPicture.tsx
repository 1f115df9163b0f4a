import { useEffect, useState } from 'react'
import { secondFactorPicture, secretWords } from '../../state/second-factor-picture.ts'

/** The secret as a picture to scan, and in letters for whoever cannot scan it. */
export function SecretPicture({ totpUri }: { totpUri: string }) {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void secondFactorPicture(totpUri).then((drawn) => isCurrent && setPicture(drawn))
    return () => {
      isCurrent = false
    }
  }, [totpUri])
  return (
    <div className="secret">
      <div className="secret-picture">
        {picture && <img src={picture} alt="Square code to scan with an authenticator app" />}
      </div>
      <div>
        <p>On this phone, or it cannot scan? Type this key into the app instead:</p>
        <p className="secret-words">{secretWords(totpUri)}</p>
      </div>
    </div>
  )
}
