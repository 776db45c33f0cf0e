import { useLocale, useTranslations } from 'next-intl';
import { ToolCard } from '@/components/site/ToolCard';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';

/** Tools that answer here: the calculator with its field, the state of the free training. */
const cards = ['takeHome', 'programmes'] as const;
const doors = ['checkMessage', 'compare', 'flows', 'phrases', 'moneyBook'] as const;

/** The tools of the site: those that answer here, and the ways to the others. */
export function ToolDoors({ library }: { library: Library }) {
  const t = useTranslations('ToolDoors');
  const place = useTranslations('Places');
  const locale = useLocale();
  return (
    <section aria-label={t('title')}>
      {cards.map((tool) => (
        <ToolCard key={tool} tool={tool} library={library} />
      ))}
      <ul className="path-doors">
        {doors.map((tool) => (
          <li key={tool}>
            <a href={href[tool](locale)}>{place(tool)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
