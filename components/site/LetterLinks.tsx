import { useTranslations } from 'next-intl';
import { letterAnchor } from '@/lib/content/anchors';

/** Links to the letters of a long list, at hand while it is read. */
export function LetterLinks({ letters }: { letters: string[] }) {
  const t = useTranslations('LetterLinks');
  return (
    <nav className="letters" aria-label={t('label')}>
      <ul>
        {letters.map((letter, index) => (
          <li key={letter}>
            <a href={`#${letterAnchor(index + 1)}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
