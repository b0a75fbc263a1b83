import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { asProblem } from '../../shared/api/problem.ts'
import { Empty, ErrorBox, Loading } from '../../shared/parts/index.ts'
import { t } from '../i18n/index.ts'

/** A page that could not be built: what happened and a way on, never a blank. */
export const RouteError = ({ error, reset }: ErrorComponentProps) => (
  <div className="c-alone">
    <ErrorBox problem={asProblem(error)} again={reset} />
  </div>
)

export const NotFound = () => (
  <div className="c-alone">
    <Empty title={t('app.notFound')}>
      <p className="c-meta">{t('app.notFoundSay')}</p>
      <Link to="/">{t('app.toWork')}</Link>
    </Empty>
  </div>
)

/** While a page's own script comes. */
export const Pending = () => (
  <div className="page">
    <Loading bars={[40, 72, 64, 70]} />
  </div>
)
