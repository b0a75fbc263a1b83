import { t } from '../i18n/index.ts'
import { useKeys } from './use-keys.ts'

/**
 * Put beside an open dialog: covers the shortcuts of the page below, so that nothing happens behind it. Not into the
 * dialog: a closed one keeps its last content, and the page would stay covered.
 */
export function ModalKeys({ onClose }: { onClose: () => void }) {
  useKeys([{ keys: 'Escape', label: t('rank.close'), bar: true, inFields: true, run: onClose }], 1)
  return null
}
