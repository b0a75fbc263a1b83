import { Modal, Switch } from 'antd'
import { useState } from 'react'
import { Kbd } from '../../shared/parts/index.ts'
import { t } from '../i18n/index.ts'
import { type Binding, caps } from '../keys/keymap.ts'
import { ModalKeys } from '../keys/modal-keys.tsx'
import { isOff, setLettersOff, useActiveKeys, useKeys } from '../keys/use-keys.ts'

export const Caps = ({ keys }: { keys: string }) => (
  <>
    {caps(keys).map((cap, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one shortcut in their order
      <Kbd key={n}>{cap === ' ' || cap === 'Space' ? t('keys.space') : cap}</Kbd>
    ))}
  </>
)

const unique = (bindings: readonly Binding[]) => [...new Map(bindings.map(b => [b.keys, b])).values()]

/** The bar at the foot names the keys of this page; "?" opens the sheet with all of them (CHECKLIST K38). */
export function KeysBar() {
  const { bindings, lettersOff } = useActiveKeys()
  // what could be pressed before the sheet covered it
  const [open, setOpen] = useState<readonly Binding[] | null>(null)
  useKeys([{ keys: '?', label: t('keys.all'), run: () => setOpen(o => (o ? null : bindings)) }], -2)
  const shown = unique(bindings.filter(b => b.bar && !isOff(b, lettersOff)))
  return (
    <footer className="keys no-print">
      {shown.map(b => (
        <span key={b.keys}>
          <Caps keys={b.keys} />
          {b.label}
        </span>
      ))}
      <button type="button" className="keys-all" onClick={() => setOpen(bindings)}>
        <Kbd>?</Kbd>
        {t('keys.all')}
      </button>
      {open && <ModalKeys onClose={() => setOpen(null)} />}
      <Modal open={open !== null} onCancel={() => setOpen(null)} footer={null} title={t('keys.title')} width={640}>
        <KeysSheet bindings={open ?? []} lettersOff={lettersOff} />
      </Modal>
    </footer>
  )
}

function KeysSheet({ bindings, lettersOff }: { bindings: readonly Binding[]; lettersOff: boolean }) {
  return (
    <>
      <p className="keys-switch">
        <Switch
          id="letters"
          size="small"
          checked={!lettersOff}
          onChange={on => setLettersOff(!on)}
          aria-describedby="letters-note"
        />
        <label htmlFor="letters">{t('keys.letters')}</label>
      </p>
      <p className="c-meta" id="letters-note">
        {t('keys.lettersNote')}
      </p>
      <ul className="keys-sheet">
        {unique(bindings).map(b => (
          <li key={b.keys} className={isOff(b, lettersOff) ? 'off' : undefined}>
            <span>
              <Caps keys={b.keys} />
            </span>
            {b.label}
            {isOff(b, lettersOff) && <em>{t('keys.isOff')}</em>}
          </li>
        ))}
      </ul>
    </>
  )
}
