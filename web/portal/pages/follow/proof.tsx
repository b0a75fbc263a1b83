import { useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import type { Follow } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Icon } from '../../../shared/parts/index.ts'
import { type Access, readProof, verifyProof } from '../../app/api.ts'
import { useTexts } from '../../app/context.ts'

/** The record cannot be altered: take the proof home, or have it checked here. */
export function Proof({ matter, access }: { matter: Follow; access: Access }) {
  const t = useTexts('follow')
  const text = useText()
  const [verdict, setVerdict] = useState<{ ok: boolean; words: string } | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const attempt = async (use: (proof: unknown) => void | Promise<void>) => {
    setProblem(null)
    try {
      await use(await readProof(access))
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  const check = () =>
    attempt(async proof => {
      const answer = await verifyProof(proof)
      setVerdict({ ok: answer.ok, words: text(answer.why) })
    })
  const save = () =>
    attempt(proof => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }))
      link.download = `${matter.number}.json`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    })
  return (
    <details className="proof" style={{ marginTop: 0 }}>
      <summary>{t('proof')}</summary>
      <p className="p-meta">{t('proof.what')}</p>
      <p className="p-meta">
        {t('proof.entry')} <span className="hash">{matter.entryId}</span>
      </p>
      {matter.sealed ? (
        <div className="two" style={{ marginTop: 12 }}>
          <button type="button" className="p-btn p-btn-2" onClick={() => void check()}>
            {t('proof.check')}
          </button>
          <button type="button" className="p-btn p-btn-2" onClick={() => void save()}>
            <Icon name="save" />
            {t('proof.save')}
          </button>
        </div>
      ) : (
        <p className="p-meta">{t('proof.soon')}</p>
      )}
      <p role="status" className={verdict?.ok === false ? 'wrong' : undefined} style={{ marginTop: 8 }}>
        {verdict?.words ?? ''}
      </p>
      {problem && <ErrorBox problem={problem} />}
    </details>
  )
}
