import { PasswordField, type PasswordFieldProps } from '../../ui/password-field.tsx'
import { useSay } from '../say.ts'

/** A field for a passphrase or a recovery key, which one may look at while typing. */
export const PassphraseField = (props: Omit<PasswordFieldProps, 'showLabel' | 'hideLabelText'>) => {
  const say = useSay()
  return (
    <PasswordField {...props} showLabel={say('vault.passphrase.show')} hideLabelText={say('vault.passphrase.hide')} />
  )
}
