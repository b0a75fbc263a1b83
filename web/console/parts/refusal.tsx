import type { ApiProblem } from '../../shared/api/problem.ts'
import { ErrorBox } from '../../shared/parts/index.ts'
import { t, tx } from '../i18n/index.ts'

/** A refused form: what happened, that the input is kept, and each field's own reason. */
export const Refusal = ({ problem }: { problem: ApiProblem }) => (
  <div className="refusal" ref={node => node?.scrollIntoView({ block: 'nearest' })}>
    <ErrorBox problem={problem} kept={t('act.kept')}>
      {problem.fields.length > 0 && (
        <ul className="refused">
          {problem.fields.map(field => (
            <li key={`${field.path} ${field.message.zh}`}>{tx(field.message)}</li>
          ))}
        </ul>
      )}
    </ErrorBox>
  </div>
)
