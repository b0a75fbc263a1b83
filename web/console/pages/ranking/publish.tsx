import { App, Modal } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { period as periodWords } from '../../../shared/format/dates.ts'
import { ErrorBox } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import type { RankingTable } from '../../api/types.ts'
import { lang, t } from '../../i18n/index.ts'
import { ModalKeys } from '../../keys/modal-keys.tsx'

/** Publishing freezes the period and cannot be undone, so it is asked once; only who may, when they may, sees the button. */
export function Publish({ table }: { table: RankingTable }) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const { submit, sending, problem } = useSubmit((key: string) =>
    act('/rankings/publish', { kind: table.kind, period: table.period }, { key }),
  )
  if (!table.mayPublish) return null
  const go = async () => {
    if (!(await submit())) return
    setAsking(false)
    void message.success(t('rank.publishDone'))
    void queryClient.invalidateQueries({ queryKey: ['ranking'] })
  }
  return (
    <>
      <button type="button" className="btn btn-1" onClick={() => setAsking(true)}>
        {t('rank.publish')}
      </button>
      {asking && <ModalKeys onClose={() => setAsking(false)} />}
      <Modal
        open={asking}
        title={t('rank.publishAsk', { period: periodWords(table.period, lang()) })}
        okText={sending ? t('act.sending') : t('rank.publish')}
        cancelText={t('rank.notYet')}
        onOk={() => void go()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('rank.publishSay')}</p>
        {problem && <ErrorBox problem={problem} />}
      </Modal>
    </>
  )
}
