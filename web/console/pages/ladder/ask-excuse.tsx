import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { excusesQuery, type StepDetail } from '../../api/consequences.ts'
import { useMe } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { AskExcuseForm } from '../../parts/ask-excuse-form.tsx'

const OPEN = ['served', 'acknowledged', 'closed']

/** The unit asks to be excused from a step (容错, SPEC Q9); shown to the unit it is about. */
export function AskExcuse({ step }: { step: StepDetail }) {
  const mine = useMe()?.posts.some(post => post.unit.id === step.unit.id) ?? false
  const grounds = useQuery({ ...excusesQuery, enabled: mine }).data
  const [shown, setShown] = useState(false)
  if (!mine || !OPEN.includes(step.state) || grounds?.rows.some(row => row.step === step.id)) return null
  return (
    <div className="dk-part">
      {shown ? (
        <AskExcuseForm
          about={{ unit: step.unit.id, step: step.id }}
          grounds={grounds?.grounds ?? []}
          onDone={() => setShown(false)}
        />
      ) : (
        <button type="button" className="btn btn-t" onClick={() => setShown(true)}>
          {t('excuse.ask')}
        </button>
      )}
    </div>
  )
}
