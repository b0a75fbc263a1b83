import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { type ModelList, modelsQuery, type SchemeCode } from '../../api/learning.ts'
import { queryClient } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { Seg } from '../../parts/seg.tsx'
import { Detail } from './detail.tsx'
import { Overrules } from './overrules.tsx'
import { Replies } from './replies.tsx'
import { Versions } from './versions.tsx'
import './models.css'

/** What the city has learned: versions and their quality, mistakes to set right, overrules, and replies that were none (K106). */
export function ModelsPage() {
  const [scheme, setScheme] = useState<SchemeCode>('item')
  const [chosen, setChosen] = useState<string | null>(null)
  const query = useQuery(modelsQuery(scheme))
  const list = query.data
  const current =
    list?.rows.find(row => row.id === chosen) ?? list?.rows.find(row => row.state === 'in_use') ?? list?.rows[0]
  return (
    <div className="page models">
      <div className="row mhead">
        <h1 className="c-h1">{t('model.title')}</h1>
        <Seg
          label={t('model.scheme')}
          value={scheme}
          onChange={value => {
            setScheme(value)
            setChosen(null)
          }}
          options={[
            { value: 'item', label: t('field.item') },
            { value: 'unit', label: t('model.unit') },
          ]}
        />
        {list && <Train scheme={scheme} list={list} />}
      </div>
      {query.error && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
      {query.isPending && <Loading bars={[60, 80, 70]} />}
      {list && list.rows.length === 0 && (
        <Empty title={t('model.none')}>
          {list.confirmed < list.enough
            ? t('model.notEnough', { n: list.confirmed, enough: list.enough })
            : t('model.canTrain')}
        </Empty>
      )}
      {list && current && (
        <>
          <Versions list={list} current={current} onChoose={setChosen} />
          <Detail key={current.id} model={current} scheme={scheme} />
        </>
      )}
      <Overrules scheme={scheme} />
      <Replies />
    </div>
  )
}

function Train({ scheme, list }: { scheme: SchemeCode; list: ModelList }) {
  const { message } = App.useApp()
  const { submit, sending, problem } = useSubmit((key: string) => act('/models/train', { scheme }, { key }))
  if (!list.mayTrain) return null
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={sending}
        onClick={async () => {
          if (!(await submit())) return
          void message.success(t('model.trainAsked'))
          void queryClient.invalidateQueries({ queryKey: ['models'] })
        }}
      >
        {t('model.train')}
      </button>
      {problem && <ErrorBox problem={problem} />}
    </>
  )
}
