import { useState } from 'react'
import { t } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { PleaForm } from '../../parts/plea-form.tsx'
import { Seg } from '../../parts/seg.tsx'

const GROUNDS = ['person', 'evidence', 'mistake'] as const

/** Asking that a fact be counted again that was left out (CHECKLIST K90 K91). */
export function AskRestore({ waiver, onDone }: { waiver: string; onDone: () => void }) {
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('evidence')
  return (
    <PleaForm
      path="/restorations/ask"
      does={t('restore.ask')}
      about={{ waiver, ground }}
      words={t('restore.words')}
      note={t('restore.then')}
      changes={['objections', 'ladder']}
      onDone={onDone}
    >
      {problem => (
        <Labelled label={t('restore.ground')} problem={problem} name="ground">
          {() => (
            <Seg
              small
              label={t('restore.ground')}
              value={ground}
              onChange={setGround}
              options={GROUNDS.map(one => ({ value: one, label: t(`restore.ground.${one}`) }))}
            />
          )}
        </Labelled>
      )}
    </PleaForm>
  )
}
