import { useTexts, useTitle } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

/** An address that leads nowhere says so and shows the ways on. */
export default function Missing() {
  const t = useTexts('about')
  useTitle(t('missing.title'))
  return (
    <div className="ask prose">
      <h1 className="p-h1" tabIndex={-1}>
        {t('missing.title')}
      </h1>
      <p>{t('missing.what')}</p>
      <p className="more">
        <Link to="">{t('missing.home')}</Link>
      </p>
      <p className="more">
        <Link to="follow">{t('missing.follow')}</Link>
      </p>
    </div>
  )
}
