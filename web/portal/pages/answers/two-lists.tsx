import { useTexts } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'

/** The two places where an answer may already stand, as one choice: what units say of it in general, and what they said to somebody. */
export function TwoLists({ at }: { at: 'questions' | 'answers' }) {
  const t = useTexts('common')
  return (
    <nav className="p-seg lists" aria-label={t('lists.name')}>
      {(['questions', 'answers'] as const).map(list => (
        <Link key={list} to={list} aria-current={list === at ? 'page' : undefined}>
          {t(`lists.${list}`)}
        </Link>
      ))}
    </nav>
  )
}
