import { Link } from '@tanstack/react-router'

/** The matter that a figure came from. */
export const CaseLink = ({ id, title, number }: { id: string; title: string; number: string }) => (
  <p>
    <Link to="/case/$id" params={{ id }}>
      {title}
    </Link>{' '}
    <span className="c-meta nb">{number}</span>
  </p>
)
